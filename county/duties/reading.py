"""看懂: somebody got a letter that asks back, and was silent or wrong; who serves their door explains it to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from county.duties.duty import Duty, Scope
from records import roles
from records.broadcasts import understanding
from records.database import Connection

NAME = "看懂"
SILENT, WRONG = 1, 2
"""Who misunderstood comes before who only said nothing."""


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterator[Duty]:
    for one in understanding.unsure(conn, scope.place, at):
        holder = scope.posts.of(roles.GRID_WORKER, one.cell or one.area, besides=one.person)
        how = "答错了" if one.wrong else "没有回音"
        yield Duty(
            NAME, holder.person if holder else 0, one.person, one.area, one.cell, f"{one.number}", one.due,
            WRONG if one.wrong else SILENT, words=f"《{one.title}》{how}，讲给他听，回「讲过 {one.number} 姓名」",
        )  # fmt: skip
