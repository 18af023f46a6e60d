"""收到: a directive went to an office, and its holder has not answered it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from county.duties.duty import VILLAGE, Duty, Scope
from records import codes
from records.broadcasts import receipt
from records.database import Connection

NAME = "收到"
GRAVE = 7
LATELY = timedelta(days=3)


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    """Of those who live in the place."""
    within = timedelta(hours=scope.county.broadcasts.receipt_within_hours)
    for one in receipt.owed(conn, at - LATELY):
        if codes.covers(scope.place, one.area):
            yield Duty(
                NAME, one.person, one.area, one.area, None, f"{one.number}", one.since + within, GRAVE,
                words=f"《{one.title}》，回「收到 {one.number}」", whose=VILLAGE,
            )  # fmt: skip
