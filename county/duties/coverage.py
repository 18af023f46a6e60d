"""覆盖: how many of a place were heard of today, by whoever is responsible for each part of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from county.duties import asking
from county.duties.owing import is_wide
from county.leaving import Leaving
from county.responsible import posts
from records import areas, codes, moments, persons, roles, tally
from records.tally import Tally


def coverage(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """As `missing`, with a row for each cell and its worker, each village, or each township."""
    if not asking.held(turn):
        return None
    served = asking.places(turn, str(about))
    if not served:
        return {}
    place = asking.name(turn, served)
    if is_wide(served[0]):
        counted, at = tallies(turn, served[0])
        parts = asking.within(turn, served[0])
        rows = [_row((part.name, ""), [one for one in counted if codes.covers(part.code, one.place)]) for part in parts]
    else:
        counted, at = _cells(turn, served), ""
        workers = _workers(turn, counted)
        rows = [_row(workers[one.place], [one]) for one in counted]
    return {
        "place": place, "at": at, "rows": [row for row in rows if row["people"]],
        "people": sum(one.people for one in counted), "covered": sum(one.covered for one in counted),
        "reported": sum(one.reported for one in counted),
    }  # fmt: skip


def tallies(turn: Leaving, wide: int) -> tuple[tuple[Tally, ...], str]:
    """By village, as the clock counted last, and when that was (「8:05」); counted now where it did not today."""
    today = moments.local_day(turn.at)
    counted, at = tally.kept(turn.conn, today, wide)
    if at:
        return counted, f"{at:%-H:%M}"
    return tally.by_village(turn.conn, today, wide), ""


def _cells(turn: Leaving, served: tuple[int, ...]) -> tuple[Tally, ...]:
    """Of whole villages every cell, of cells only themselves; who lives in no cell counts for the village."""
    today = moments.local_day(turn.at)
    found: dict[int, Tally] = {}
    for village in dict.fromkeys(map(codes.village, served)):
        for one in tally.by_cell(turn.conn, today, village):
            place = one.place or village
            if any(codes.covers(mine, place) for mine in served):
                found[place] = replace(one, place=place)
    return tuple(found.values())


def _workers(turn: Leaving, counted: tuple[Tally, ...]) -> dict[int, tuple[str, str]]:
    """Cell → its name and that of whoever answers for its doors."""
    villages = dict.fromkeys(codes.village(one.place) for one in counted)
    offices = {village: posts(turn.conn, village, turn.at) for village in villages}
    holders = {one.place: offices[codes.village(one.place)].of(roles.GRID_WORKER, one.place) for one in counted}
    names = persons.many(turn.conn, turn.keyring, {one.person for one in holders.values() if one})
    shown = {}
    for place, holder in holders.items():
        who = names.get(holder.person) if holder else None
        shown[place] = (areas.place_name(turn.conn, place), who.name if who else "没有人负责")
    return shown


def _row(shown: tuple[str, str], own: list[Tally]) -> dict[str, Any]:
    people, covered = sum(one.people for one in own), sum(one.covered for one in own)
    return {"name": shown[0], "who": shown[1], "people": people, "covered": covered, "missing": people - covered}
