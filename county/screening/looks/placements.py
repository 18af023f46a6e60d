"""Who waits for a decision, for whoever may decide."""

from __future__ import annotations

from typing import Any

from county.leaving import Leaving
from county.screening import finding, placing, telling
from county.screening.looks.noting import MOST, noted, waiting
from county.screening.routing import Proposal
from county.screening.words import returns
from records import accounts
from records.screening import placement
from records.screening.placement import Placement


def placements(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Of this number; only for who may decide, and never their own."""
    found = [
        row
        for area in finding.areas(leaving)
        for row in placement.numbered(leaving.conn, leaving.keyring, area, int(str(number)))
        if placing.may(leaving, row)
    ]
    noted(leaving, (row.person for row in found), "安置")
    return [_placement(leaving, row) for row in found[:MOST]]


def placements_waiting(leaving: Leaving, about: object) -> dict[str, Any]:
    """All that wait for the account's decision, what has waited longest first."""
    found = [
        row
        for area in finding.areas(leaving)
        for row in placement.undecided(leaving.conn, leaving.keyring, area)
        if placing.may(leaving, row)
    ]
    return waiting(leaving, found, "安置", _placement)


def _placement(leaving: Leaving, row: Placement) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, row.area, row.household)
    return {
        "id": row.id, "number": row.number, "name": row.name, "place": place, "label": f"{place} {row.name}",
        "because": row.because, "origin": row.origin_name, "proposed": returns.proposed(row), "route": row.route,
        "route_name": str(Proposal(row.route, row.days, "", row.rule)), "days": row.days,
        "decided": returns.decided(row) if row.decided else "", "open": row.decided in placing.AGAIN,
        "heard": bool(row.person and accounts.of_person(leaving.conn, leaving.keyring, row.person)),
    }  # fmt: skip
