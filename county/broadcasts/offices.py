"""Who may speak to a place, and who must agree: always another person, of the office above."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from county.leaving import Leaving
from county.responsible import Holder, own_account
from records import codes, holders, roles
from records.codes import Level
from records.database import Connection
from records.roles import Holding
from records.secrecy import Keyring

SPEAKS = (roles.COUNTY_COMMAND, roles.TOWNSHIP_OFFICER, roles.VILLAGE_CADRE)


def may_speak(turn: Leaving, areas: Iterable[int]) -> bool:
    """To each of these places; nobody may speak to none."""
    wanted = tuple(areas)
    return bool(wanted) and all(roles.may_see(turn.standing.holdings, area, SPEAKS, turn.at) for area in wanted)


def own_areas(turn: Leaving) -> tuple[int, ...]:
    """Where this account's person may speak, the widest first."""
    held = {one.area for one in turn.standing.holdings if one.role in SPEAKS and one.lasts(turn.at)}
    outer = {area for area in held if not held & set(codes.chain(area)[1:])}
    return tuple(sorted(outer))


def around(areas: Iterable[int]) -> int:
    """The narrowest area that holds all of them."""
    chains = [codes.chain(area) for area in areas]
    return next(area for area in chains[0] if all(area in chain for chain in chains))


def deciding(area: int) -> tuple[str, ...]:
    """Offices that may agree to what is said there, the nearest first."""
    village = codes.level(area) is Level.VILLAGE
    return (roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND) if village else (roles.COUNTY_COMMAND,)


def may_decide(turn: Leaving, area: int, author: int) -> bool:
    """Another person than the author, in an office that decides there now."""
    return bool(turn.me) and turn.me != author and _holds(turn.standing.holdings, area, turn.at)


def approvers(
    conn: Connection, keyring: Keyring, area: int, author: int, at: datetime, least: int = 1
) -> tuple[Holder, ...]:
    """Those with a phone, of the nearest office that has enough of them; the offices above join where it has not."""
    found: dict[int, Holder] = {}
    for role in deciding(area):
        for one in holders.of(conn, role, area, at):
            account = own_account(conn, keyring, one.person)
            if one.person != author and account:
                found.setdefault(one.person, Holder(role, one.person, account))
        if len(found) >= least:
            break
    return tuple(found.values())


def _holds(held: Iterable[Holding], area: int, at: datetime) -> bool:
    return roles.may_see(held, area, deciding(area), at)
