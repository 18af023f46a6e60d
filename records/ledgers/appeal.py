"""隔离申诉: somebody does not agree with being kept apart; the township looks at it again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from records.ledger import Record, fact, ledger
from records.roles import AUDITOR, COUNTY_COMMAND, SELF, TOWNSHIP_OFFICER
from records.secrecy import Keyring
from records.shelf import Shelf

RIGHT = "复核本人对隔离决定的异议"
READERS = frozenset({SELF, TOWNSHIP_OFFICER, COUNTY_COMMAND, AUDITOR})
DAYS = 1095


@ledger("隔离申诉")
class Appeal(Record):
    """`due` is the last day to answer; `done` the day on which it was."""

    words: str = fact("理由", purpose=RIGHT, readers=READERS, keep_days=DAYS, sealed=True)
    due: date = fact("期限", purpose=RIGHT, readers=READERS, keep_days=DAYS)
    done: date | None = fact("答复日期", purpose=RIGHT, readers=READERS, keep_days=DAYS, default=None)
    outcome: str = fact("答复", purpose=RIGHT, readers=READERS, keep_days=DAYS, sealed=True, default="")


APPEALS = Shelf(Appeal)


def unanswered(conn: Connection, keyring: Keyring, person: int) -> tuple[tuple[int, Appeal], ...]:
    """What a person still waits for, with its number, the oldest first."""
    t = APPEALS.table.c
    rows = conn.execute(select(APPEALS.table).where(t.person == person, t.done.is_(None)).order_by(t.day, t.id))
    return tuple((row.id, APPEALS.read(keyring, row)) for row in rows)
