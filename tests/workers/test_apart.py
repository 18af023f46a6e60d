"""What fails stands alone; everything beside it is done and kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import func, select

from records import writing
from records.database import Connection, Database
from records.errors import Conflict, Unavailable
from records.ticks import TICK
from records.writing import insert
from workers import apart

ROWS = tuple(range(9))
REFUSED = insert("talk", {"account": None})


def kept(database: Database) -> int:
    with database.read() as conn:
        return conn.execute(select(func.count()).select_from(TICK)).scalar_one()


class Doing:
    """Writes a row for each; `error` is what comes of the fifth."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    def __call__(self, conn: Connection, rows: Sequence[int]) -> list[int]:
        for row in rows:
            writing.run(conn, [insert("tick", {"job": "row", "slot": str(row), "claimed_at": 0})])
            if row == 4:
                self._fail(conn)
        return list(rows)

    def _fail(self, conn: Connection) -> None:
        if self.error:
            raise self.error
        writing.run(conn, [REFUSED])


@pytest.mark.parametrize("error", [KeyError("a bug"), None], ids=["code", "a refused statement"])
def test_the_others_are_done(database: Database, error: Exception | None) -> None:
    assert apart.together(database, ROWS, Doing(error), "job") == [row for row in ROWS if row != 4]
    assert kept(database) == 8


def test_what_fails_is_noted_by_whoever_wants_to(database: Database) -> None:
    noted: list[int] = []
    apart.together(database, ROWS, Doing(KeyError()), "job", lambda conn, row: noted.append(row))
    assert noted == [4]


def test_where_another_process_was_first_nothing_is_left_to_do(database: Database) -> None:
    noted: list[int] = []
    apart.together(database, ROWS, Doing(Conflict()), "job", lambda conn, row: noted.append(row))
    assert (noted, kept(database)) == ([], 8)


def test_each_that_commits_by_itself_is_done(database: Database) -> None:
    done: list[int] = []

    def do(row: int) -> int:
        done.append(row)
        return 12 // (row - 4)

    assert apart.each((3, 4, 5), do, "job") == 0
    assert done == [3, 4, 5]


def test_without_a_database_nothing_is_tried_again(database: Database) -> None:
    with pytest.raises(Unavailable):
        apart.together(database, ROWS, Doing(Unavailable()), "job")
    assert kept(database) == 0
