"""没报: who has not been heard of today, by name for whoever goes there, by village and township for whoever is above."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from county.duties import asking, listed
from county.duties.coverage import tallies
from county.duties.listed import Entry
from county.duties.owing import is_wide
from county.leaving import Leaving
from county.responsible import posts
from records import codes, moments, persons, roles, unheard
from records.areas import Area
from records.ledgers import contact_attempt
from records.unheard import Unheard


def missing(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """`about` names a place or is "". None for somebody without an office; without "people" and "rows" where no such
    place is theirs."""
    if not asking.held(turn):
        return None
    served = asking.places(turn, str(about))
    if not served:
        return {}
    place = asking.name(turn, served)
    return _rows(turn, served[0], place) if is_wide(served[0]) else _people(turn, served, place)


def in_order(found: Iterable[Unheard], turn: Leaving) -> list[Unheard]:
    return ranked(found, moments.local_day(turn.at))


def ranked(found: Iterable[Unheard], today: date) -> list[Unheard]:
    """Whom the county watches first, then who lives alone, then the longest silent, then as one walks."""
    first = today.min

    def rank(one: Unheard) -> tuple[Any, ...]:
        return (not one.status, not one.alone, one.last or first, one.area, one.cell or 0, one.door, one.person)

    return sorted(found, key=rank)


def entry(one: Unheard, turn: Leaving) -> Entry:
    marks = filter(None, (f"在隔离·{one.status}" if one.status else "", "独居" if one.alone else ""))
    days = one.silent_days(moments.local_day(turn.at))
    return Entry(one.person, one.area, one.household, one.door, days, "、".join(marks))


def at_door(turn: Leaving, about: Any) -> list[dict[str, Any]]:
    """Those behind a door, where this account's person serves, who have not been heard of today."""
    served = tuple(place for place in asking.places(turn, "") if not is_wide(place))
    found = [one for one in unheard.of(turn.conn, moments.local_day(turn.at), served) if one.door == int(about)]
    names = persons.many(turn.conn, turn.keyring, [one.person for one in found])
    asking.note(turn, names, "联系")
    return [{"person": one.person, "area": one.area, "name": names[one.person].name} for one in found]


def _people(turn: Leaving, served: tuple[int, ...], place: str) -> dict[str, Any]:
    """Where there are more than a list shows, whoever was tried today goes last, so that it moves on."""
    today = moments.local_day(turn.at)
    found = in_order(unheard.of(turn.conn, today, served), turn)
    if len(found) > listed.MOST:
        tried = contact_attempt.latest(turn.conn, today, {one.area for one in found})
        found.sort(key=lambda one: one.person in tried)
    people = listed.shown(turn, (entry(one, turn) for one in found), "没报")
    return {"place": place, "people": people, "total": len(found)}


def _rows(turn: Leaving, wide: int, place: str) -> dict[str, Any]:
    """Those that miss the most first; with who is to be called there."""
    counted, at = tallies(turn, wide)
    rows: list[tuple[int, int, Area]] = []
    for area in asking.within(turn, wide):
        here = [one for one in counted if codes.covers(area.code, one.place)]
        if absent := sum(one.missing for one in here):
            rows.append((absent, sum(one.people for one in here), area))
    rows.sort(key=lambda row: (-row[0], row[2].code))
    first = rows[: listed.MOST]
    who = _responsible(turn, wide, [area.code for _, _, area in first])
    shown = [
        {"name": area.name, "missing": absent, "people": people, **who[area.code]} for absent, people, area in first
    ]
    total = sum(absent for absent, _, _ in rows)
    return {"place": place, "at": at, "rows": shown, "total": total, "more": len(rows[listed.MOST :])}


def _responsible(turn: Leaving, wide: int, parts: Iterable[int]) -> dict[int, dict[str, str]]:
    """Whom to call for each part: a township's officer, a village's cadre, or who stands in from above."""
    county = codes.level(wide) is codes.Level.COUNTY
    role = roles.TOWNSHIP_OFFICER if county else roles.VILLAGE_CADRE
    offices = posts(turn.conn, wide, turn.at, (role, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND))
    holders = {part: offices.of(role, part) for part in parts}
    people = persons.many(turn.conn, turn.keyring, {one.person for one in holders.values() if one})
    found = {part: people.get(one.person) if one else None for part, one in holders.items()}
    return {part: {"who": who.name if who else "", "phone": who.phone if who else ""} for part, who in found.items()}
