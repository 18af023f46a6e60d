"""Who waits for a decision, for whoever may decide."""

from __future__ import annotations

from typing import Any

from county.leaving import Leaving
from county.screening import finding, placing, telling
from county.screening.looks.noting import MOST, noted
from county.screening.routing import Proposal
from county.screening.words import returns
from records import accounts
from records.screening import placement
from records.screening.placement import Placement


def placements(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Of this number, or all that wait for a decision; only for who may decide, and never their own."""
    conn, keyring = leaving.conn, leaving.keyring
    found: list[Placement] = []
    for area in finding.areas(leaving):
        found += (
            placement.numbered(conn, keyring, area, int(str(number)))
            if number
            else placement.undecided(conn, keyring, area)
        )
    mine = [row for row in found if placing.may(leaving, row)]
    noted(leaving, (row.person for row in mine), "安置")
    return [_placement(leaving, row) for row in mine[:MOST]]


def _placement(leaving: Leaving, row: Placement) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, row.area, row.household)
    return {
        "id": row.id, "number": row.number, "name": row.name, "place": place, "label": f"{place} {row.name}",
        "because": row.because, "origin": row.origin_name, "proposed": returns.proposed(row), "route": row.route,
        "route_name": str(Proposal(row.route, row.days, "", row.rule)), "days": row.days,
        "decided": returns.decided(row) if row.decided else "", "open": row.decided in placing.AGAIN,
        "heard": bool(row.person and accounts.of_person(leaving.conn, leaving.keyring, row.person)),
    }  # fmt: skip
