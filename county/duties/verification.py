"""核查: somebody of a list from above who was not yet checked and fed back; who serves the cell owes it by the hour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from county.duties.duty import Duty, Scope
from records import roles
from records.database import Connection
from records.screening import task

NAME = "核查"
OPEN, LATE = 6, 8


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    """About the person where the register knows them, else about the village."""
    for one in task.waiting(conn, scope.keyring, scope.place):
        holder = scope.posts.of(roles.GRID_WORKER, one.cell or one.area, besides=one.person or 0)
        yield Duty(
            NAME, holder.person if holder else 0, one.person or one.area, one.area, one.cell, f"{one.day} {one.number}",
            one.due_at, LATE if one.late(at) else OPEN, words=f"核查 {one.number} 号，今天要反馈，回「核 {one.number} 在家 已隔离」",
        )  # fmt: skip
