"""What is owed in a place, and what one person owes today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache, partial

from county.duties.duty import Duty, Kind, Scope, in_order
from county.duties.kinds import KINDS, LIGHT
from county.responsible import posts
from county.settings import CountySettings
from records import codes, roles
from records.database import Connection
from records.roles import Holding
from records.secrecy import Keyring


def scope(conn: Connection, keyring: Keyring, county: CountySettings, place: int, at: datetime) -> Scope:
    return Scope(place, keyring, county, cache(partial(posts, conn, place, at)))


def owed(conn: Connection, scope: Scope, at: datetime, kinds: Sequence[Kind] = KINDS) -> list[Duty]:
    """Everything owed there, once each, the gravest first."""
    found = (duty for kind in kinds for duty in kind.owed(conn, scope, at))
    return in_order({duty.key: duty for duty in found}.values())


def of_person(
    conn: Connection, keyring: Keyring, county: CountySettings, person: int, held: Iterable[Holding], at: datetime
) -> list[Duty]:
    """What this person owes wherever they serve. Over more than a village only the kinds that are few in a whole county:
    nobody walks to twelve thousand doors."""
    places = places_of(held)
    found: dict[tuple[str, int, str], Duty] = {}
    for place in places:
        every = owed(conn, scope(conn, keyring, county, place, at), at, LIGHT if is_wide(place) else KINDS)
        found |= {duty.key: duty for duty in every if duty.person == person}
    return in_order(found.values())


def places_of(held: Iterable[Holding]) -> tuple[int, ...]:
    """Where somebody serves, the widest first; a cell of a village that is served anyway is not named again."""
    areas = {one.area for one in held if one.role in roles.FIELD}
    own = {area for area in areas if codes.village(area) == area or codes.village(area) not in areas}
    return tuple(sorted(own, key=lambda area: (len(codes.chain(area)), area)))


def is_wide(place: int) -> bool:
    """Wider than a village."""
    return not codes.is_cell(place) and codes.level(place) is not codes.Level.VILLAGE
