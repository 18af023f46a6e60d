"""本人权利请求: what a person asked of their own data (副本, 更正, 删除), and the day by which it is answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, select

from records import codes, moments
from records.between import between
from records.ledger import Record, fact, ledger
from records.roles import AUDITOR, COUNTY_COMMAND, SELF
from records.secrecy import Keyring
from records.shelf import KEY, Shelf
from records.writing import Write

RIGHTS = "答复本人对自己信息的请求"
READERS = frozenset({SELF, COUNTY_COMMAND, AUDITOR})
DAYS = 1095


@ledger("本人权利请求")
class DataRequest(Record):
    """`due` is the last day to answer; `done` the day on which it was."""

    kind: str = fact("请求", purpose=RIGHTS, readers=READERS, keep_days=DAYS)
    words: str = fact("说明", purpose=RIGHTS, readers=READERS, keep_days=DAYS, sealed=True, default="")
    due: date = fact("期限", purpose=RIGHTS, readers=READERS, keep_days=DAYS)
    done: date | None = fact("办结日期", purpose=RIGHTS, readers=READERS, keep_days=DAYS, default=None)
    outcome: str = fact("结果", purpose=RIGHTS, readers=READERS, keep_days=DAYS, default="")


DATA_REQUESTS = Shelf(DataRequest)
T = DATA_REQUESTS.table.c


def unanswered(conn: Connection, keyring: Keyring, until: date) -> tuple[tuple[int, DataRequest], ...]:
    """The requests that must be answered by `until`, with their numbers, the most urgent first."""
    return _found(conn, keyring, T.done.is_(None) & (T.due <= moments.day_number(until)))


def inside(
    conn: Connection, keyring: Keyring, areas: Iterable[int], since: date
) -> tuple[tuple[int, DataRequest], ...]:
    """Those of these areas: the open ones, the most urgent first, and what was answered since then."""
    recent = T.done.is_(None) | (T.done >= moments.day_number(since))
    found = {
        number: one
        for area in areas
        for number, one in _found(conn, keyring, recent & between(T.area, *codes.inside(area)))
    }
    return tuple(sorted(found.items(), key=lambda item: (item[1].done is not None, item[1].due, item[0])))


def of_person(conn: Connection, keyring: Keyring, person: int) -> tuple[tuple[int, DataRequest], ...]:
    return _found(conn, keyring, T.person == person)


def find(conn: Connection, keyring: Keyring, number: int) -> DataRequest | None:
    return next((one for _, one in _found(conn, keyring, T.id == number)), None)


def ended(conn: Connection, kind: str, outcome: str) -> tuple[tuple[date, int], ...]:
    """On which day for which person, of the requests of a kind that came to this."""
    wanted = select(T.done, T.person).where(T.kind == kind, T.outcome == outcome, T.done.is_not(None))
    return tuple((moments.day_of(row.done), row.person) for row in conn.execute(wanted.order_by(T.done, T.person)))


def answer(
    keyring: Keyring, number: int, request: DataRequest, outcome: str, account: int, at: datetime
) -> tuple[Write, ...]:
    """The open row goes into the history, the answered one takes its place."""
    before = {"day": moments.day_number(request.day), "area": request.area, "person": request.person}
    answered = replace(request, done=moments.local_day(at), outcome=outcome)
    old = DATA_REQUESTS.withdraw(number, {name: before[name] for name in KEY if name in before}, account, at)
    return (*old, DATA_REQUESTS.put(keyring, number, answered))


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool]) -> tuple[tuple[int, DataRequest], ...]:
    rows = conn.execute(select(DATA_REQUESTS.table).where(which).order_by(T.due, T.id))
    return tuple((row.id, DATA_REQUESTS.read(keyring, row)) for row in rows)
