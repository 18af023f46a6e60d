"""Who asks about whom: the places where an account's person serves, and the one of them that is meant."""

from __future__ import annotations

from collections.abc import Iterable

from county.duties.owing import is_wide, places_of
from county.leaving import Leaving
from county.subjects import serving
from records import areas, codes, roles
from records.access import Access, append
from records.areas import Area
from records.roles import Holding

ENDINGS = ("", "村", "乡", "镇", "街道")


def held(turn: Leaving) -> tuple[Holding, ...]:
    """Offices, and the watch of this hour."""
    return serving(turn.conn, turn.standing, turn.at)


def places(turn: Leaving, said: str) -> tuple[int, ...]:
    """The cells and villages, or the one wide place, that are meant: without words all that the person serves, the widest
    alone. Nothing for somebody without an office, or for a place that is not theirs."""
    own = held(turn)
    if said:
        named = (area for ending in ENDINGS for area in areas.named(turn.conn, said + ending))
        return tuple({one.code: None for one in named if roles.may_see(own, one.code, roles.FIELD, turn.at)})[:1]
    every = places_of(own)
    wide = tuple(place for place in every if is_wide(place))
    return wide[:1] or every


def name(turn: Leaving, served: Iterable[int]) -> str:
    """南坡村; of several places each."""
    villages = {codes.village(place): None for place in served}
    found = (areas.find(turn.conn, village) for village in villages)
    return "、".join(area.name for area in found if area)


def within(turn: Leaving, place: int) -> tuple[Area, ...]:
    """The townships of the county, the villages of a township."""
    county = codes.level(place) is codes.Level.COUNTY
    return areas.within(turn.conn, place, codes.Level.TOWNSHIP if county else codes.Level.VILLAGE)


def note(turn: Leaving, people: Iterable[int], why: str) -> None:
    """That these people were read of."""
    reader = turn.standing.account.id
    entries = [Access(reader, person, "名单", why, turn.at) for person in sorted(set(people))]
    if entries:
        append(turn.conn, turn.keyring, *entries)
