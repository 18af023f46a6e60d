"""Who is responsible for a place: exactly one at every moment, derived from offices and the roster, never stored.

Of those in office now: who is on shift before who is not; the role itself before the next in line; who has the watch
(roster) before who only holds the office; the nearest area; who took over last, so that a substitute wins while the
substitution lasts; then the smaller number. An alarm goes to the first of them who has a phone with us.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from county.leaving import Leaving
from records import accounts, codes, holders, roles, roster
from records.database import Connection
from records.roles import Holding
from records.secrecy import Keyring

NEXT = {
    roles.VILLAGE_DOCTOR: (
        roles.VILLAGE_DOCTOR,
        roles.DEPUTY_DOCTOR,
        roles.VILLAGE_CADRE,
        roles.TOWNSHIP_OFFICER,
        roles.COUNTY_COMMAND,
    ),
    roles.DEPUTY_DOCTOR: (
        roles.DEPUTY_DOCTOR,
        roles.VILLAGE_DOCTOR,
        roles.VILLAGE_CADRE,
        roles.TOWNSHIP_OFFICER,
        roles.COUNTY_COMMAND,
    ),
    roles.VILLAGE_CADRE: (roles.VILLAGE_CADRE, roles.GRID_WORKER, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND),
    roles.GRID_WORKER: (
        roles.GRID_WORKER,
        roles.VOLUNTEER,
        roles.VILLAGE_CADRE,
        roles.TOWNSHIP_OFFICER,
        roles.COUNTY_COMMAND,
    ),
    roles.TOWNSHIP_OFFICER: (roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND),
}
"""Who is asked when nobody holds the role."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in office; `account` is None when no phone of theirs is known to us."""

    role: str
    person: int
    account: int | None


@dataclass(frozen=True, slots=True)
class Posts:
    """Everybody in office inside an area and over it at a moment: one read, then `of` for each of its cells."""

    at: datetime
    held: Mapping[tuple[str, int], tuple[tuple[Holding, bool], ...]]

    def of(self, role: str, place: int, *, besides: int = 0) -> Holding | None:
        """The one responsible; None only where nobody of the whole line is in office."""
        chain = codes.chain(place)
        for each in NEXT.get(role, (role,)):
            found = [one for area in chain for one in self.held.get((each, area), ()) if _on(one, self.at, besides)]
            if found:
                return min(found, key=lambda one: _rank(one, (each,), chain, self.at))[0]
        return next(iter(self.line(role, place, besides=besides)), None)

    def line(self, role: str, place: int, *, besides: int = 0) -> list[Holding]:
        """All of them, the responsible one first. `besides`: the person it is about, who never is their own doctor."""
        chain, line = codes.chain(place), NEXT.get(role, (role,))
        found = [one for area in chain for each in line for one in self.held.get((each, area), ())]
        found.sort(key=lambda one: _rank(one, line, chain, self.at))
        return [holding for holding, _ in found if holding.person != besides]


def _on(one: tuple[Holding, bool], at: datetime, besides: int) -> bool:
    holding, on_watch = one
    return holding.person != besides and (on_watch or holding.on_shift(at))


def _rank(one: tuple[Holding, bool], line: tuple[str, ...], chain: tuple[int, ...], at: datetime) -> tuple[object, ...]:
    holding, on_watch = one
    return (
        not (on_watch or holding.on_shift(at)), line.index(holding.role), not on_watch, chain.index(holding.area),
        -holding.starts.timestamp(), holding.id, holding.person,
    )  # fmt: skip


def posts(conn: Connection, area: int, at: datetime, only: Iterable[str] = ()) -> Posts:
    """For everything inside an area (or one cell); of these roles alone, if some are named."""
    return assembled(holders.around(conn, area, at, only), roster.around(conn, area, at), at)


def over(conn: Connection, places: Collection[int], at: datetime, only: Iterable[str]) -> Posts:
    """For these areas or cells themselves, and nothing inside them; of these roles alone."""
    return assembled(holders.over(conn, places, at, only), roster.over(conn, places, at), at)


def responsible(leaving: Leaving, role: str, place: int, *, besides: int = 0) -> Holder | None:
    """Who is told: for a grid cell or village, the first who can be reached, failing that the first of all."""
    return reachable(leaving.conn, leaving.keyring, role, place, leaving.at, besides=besides)


def reachable(
    conn: Connection, keyring: Keyring, role: str, place: int, at: datetime, *, besides: int = 0
) -> Holder | None:
    line = NEXT.get(role, (role,))
    offices = assembled(holders.of(conn, line, place, at), roster.of_place(conn, line, place, at), at)
    found = offices.line(role, place, besides=besides)
    with_phone = (holder for holder in _holders(conn, keyring, found) if holder.account)
    first = next(with_phone, None)
    return first or next((Holder(one.role, one.person, None) for one in found), None)


def in_office(
    conn: Connection, keyring: Keyring, role: str, place: int, at: datetime, *, besides: frozenset[int]
) -> Holder | None:
    """Who holds this very role, can be reached and is none of `besides`."""
    offices = assembled(holders.of(conn, role, place, at), roster.of_place(conn, role, place, at), at)
    found = [one for one in offices.line(role, place) if one.person not in besides]
    return next((holder for holder in _holders(conn, keyring, found) if holder.account), None)


def own_account(conn: Connection, keyring: Keyring, person: int) -> int | None:
    """The phone of the person alone: an alert never goes to whoever else may speak for them."""
    found = accounts.of_person(conn, keyring, person)
    return next((account.id for account in found if account.person == person), None)


def _holders(conn: Connection, keyring: Keyring, found: Iterable[Holding]) -> Iterator[Holder]:
    return (Holder(one.role, one.person, own_account(conn, keyring, one.person)) for one in found)


def assembled(holdings: Iterable[Holding], watches: Iterable[Holding], at: datetime) -> Posts:
    """Of offices and watches that last at that moment."""
    held: defaultdict[tuple[str, int], list[tuple[Holding, bool]]] = defaultdict(list)
    for found, on_watch in ((holdings, False), (watches, True)):
        for one in found:
            held[one.role, one.area].append((one, on_watch))
    return Posts(at, {key: tuple(many) for key, many in held.items()})
