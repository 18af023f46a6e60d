"""Returnees: the family's own, those of a place, and how many from where."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from county.leaving import Leaving
from county.screening import acts, figures, finding, returning, telling
from county.screening.looks.noting import MOST, noted, today, waiting
from county.screening.words import returns
from records import codes
from records.screening import returnee
from records.screening.returnee import Returnee

AROUND = timedelta(days=14)


def my_returns(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Of the account's own family, who is still to come."""
    rows = [row for one in leaving.members for row in returnee.of_person(leaving.conn, leaving.keyring, one.id)]
    return [_returnee(leaving, row) for row in rows if row.coming]


def returnees(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Of this number, where the account serves."""
    conn, keyring = leaving.conn, leaving.keyring
    found = [one for area in finding.areas(leaving) for one in returnee.numbered(conn, keyring, area, int(str(number)))]
    noted(leaving, (row.person for row in found), "返乡")
    return [_returnee(leaving, row) for row in found[:MOST]]


def returnees_waiting(leaving: Leaving, about: object) -> dict[str, Any]:
    """All that are still to come, the soonest first."""
    found = [one for area in finding.areas(leaving) for one in returnee.coming(leaving.conn, leaving.keyring, area)]
    return waiting(leaving, found, "返乡", _returnee)


def origins(leaving: Leaving, about: object) -> dict[str, int]:
    """Returnees of the last and the next 14 days, by where they come from."""
    day, found = today(leaving), dict[str, int]()
    for village in {codes.village(area) for area in finding.areas(leaving)}:
        counted = figures.returnees(leaving.conn, village, day - AROUND, day + AROUND)
        found = {kind: found.get(kind, 0) + count for kind, count in counted.items()}
    return found


def _returnee(leaving: Leaving, row: Returnee) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, row.area, row.household)
    return {
        "id": row.id, "number": row.number, "name": row.name, "place": place, "facts": returns.facts(row), "coming": row.coming,
        "unsure": row.source == acts.NEIGHBOUR and row.off_at is None,
        "mine": returning.may(leaving, row), "label": f"{place} {row.name}",
    }  # fmt: skip
