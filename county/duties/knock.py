"""上门: nobody answers the telephone; who serves the door goes there and says it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from county import calling
from county.duties.duty import Duty, Scope
from records import calls, moments, roles
from records.calls import Call
from records.database import Connection

NAME = "上门"
UNTOLD = 4
"""Before doors at which nothing is known to wait, after what burns."""


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    for one, cell in calls.unanswered(conn, scope.place, calling.KNOCK, calling.WITHHELD):
        holder = scope.posts.of(roles.GRID_WORKER, cell or one.area, besides=one.person)
        yield Duty(
            NAME, holder.person if holder else 0, one.person, one.area, cell, f"{one.number:04d}",
            _due(one, scope.county.rounds.due_minute), UNTOLD,
            words=f"电话打了 {one.tries} 次没人接，去说一声，说了回「电话 {one.number:04d} 上门」",
        )  # fmt: skip


def _due(one: Call, minute: int) -> datetime:
    """With the round of that day, or of the next."""
    tried = one.tried_at or one.made_at
    due = datetime.combine(tried.date(), time(), moments.LOCAL) + timedelta(minutes=minute)
    return due if tried < due else due + timedelta(days=1)
