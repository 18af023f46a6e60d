"""What a job does for many rows: one that fails is left out, counted and logged, and must not hold up the others.

An alarm that cannot be read stood first in the ladder's line, and none of the county's alarms climbed any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import structlog

from records.database import Connection, Database
from records.errors import Conflict, Unavailable
from workers import metrics

log = structlog.get_logger(__name__)

Row = TypeVar("Row")
LeftOut = Callable[[Connection, Row], object]


def each(rows: Iterable[Row], do: Callable[[Row], int], job: str) -> int:
    """The sum of what `do` returns, which commits by itself. Raises Unavailable."""
    return sum(_one(row, do, job) for row in rows)


def together(
    database: Database,
    rows: Sequence[Row],
    do: Callable[[Connection, Sequence[Row]], list[int]],
    job: str,
    left_out: LeftOut[Row] | None = None,
) -> list[int]:
    """What `do` returns for all of them, in one commit. What fails is undone and done again by halves, until the row that
    fails stands alone: `left_out` may note it. Raises Unavailable."""
    if not rows:
        return []
    try:
        with database.write() as conn:
            return do(conn, rows)
    except Unavailable:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the others are done
        failed = len(rows) == 1 and _counted(
            error, job
        )  # nothing is written in here: the error holds what was being read
    if len(rows) == 1:
        if failed and left_out:
            with database.write() as conn:
                left_out(conn, rows[0])
        return []
    half = len(rows) // 2
    first, second = rows[:half], rows[half:]
    return [*together(database, first, do, job, left_out), *together(database, second, do, job, left_out)]


def _one(row: Row, do: Callable[[Row], int], job: str) -> int:
    try:
        return do(row)
    except Unavailable:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the others are done
        _counted(error, job)
        return 0


def _counted(error: Exception, job: str) -> bool:
    """Where another process was first, nothing has failed."""
    if isinstance(error, Conflict):
        return False
    metrics.JOB_FAILURES.labels(job).inc()
    log.error("row_left_out", job=job, error=type(error).__name__)
    return True
