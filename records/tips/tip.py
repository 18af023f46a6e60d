"""Tips: the voices of a case, in order of arrival, each under its own receipt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, LargeBinary, SmallInteger, String, Table, func, select, update

from records.metadata import METADATA, Number, refers
from records.tips.receipt import LOCATOR
from records.writing import Write, insert

TIP = Table(
    "tip",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("arrival", Number, nullable=False, unique=True),
    Column("case_no", Number, refers("tip_case.id"), nullable=False, index=True),
    Column("locator", String(LOCATOR), nullable=False, unique=True),
    Column("receipt", String(120), nullable=False),
    Column("hour", Number, nullable=False),
    Column("rank", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("first", LargeBinary, nullable=False),
    Column("second", LargeBinary, nullable=False),
)


@dataclass(frozen=True)
class Tip:
    """`arrival`: the order in which all tips were filed. `receipt`: what the receipt must fit."""

    id: int
    arrival: int
    case_no: int
    locator: str
    receipt: str
    hour: int
    rank: int
    body: bytes
    first: bytes
    second: bytes


def put(tip: Tip) -> Write:
    return insert("tip", vars(tip))


def of_case(conn: Connection, case: int) -> tuple[Tip, ...]:
    """The voices; the first of them is the first reporter."""
    rows = conn.execute(select(TIP).where(TIP.c.case_no == case).order_by(TIP.c.arrival))
    return tuple(Tip(**row._mapping) for row in rows)


def of_cases(conn: Connection, cases: Iterable[int]) -> tuple[Tip, ...]:
    rows = conn.execute(select(TIP).where(TIP.c.case_no.in_(tuple(cases))).order_by(TIP.c.arrival))
    return tuple(Tip(**row._mapping) for row in rows)


def of_locator(conn: Connection, locator: str) -> Tip | None:
    row = conn.execute(select(TIP).where(TIP.c.locator == locator)).first()
    return Tip(**row._mapping) if row else None


def last_arrival(conn: Connection) -> int:
    return int(conn.execute(select(func.coalesce(func.max(TIP.c.arrival), 0))).scalar_one())


def move(conn: Connection, tips: Iterable[int], case: int) -> None:
    conn.execute(update(TIP).where(TIP.c.id.in_(tuple(tips))).values(case_no=case))


def since(conn: Connection, arrival: int, cases: Iterable[int]) -> tuple[Tip, ...]:
    """Voices of these cases that were filed after that one, in order."""
    wanted = select(TIP).where(TIP.c.arrival > arrival, TIP.c.case_no.in_(tuple(cases)))
    return tuple(Tip(**row._mapping) for row in conn.execute(wanted.order_by(TIP.c.arrival)))
