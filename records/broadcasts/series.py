"""Series: an edition that is the head of many, agreed to once; the clock makes each of them from it.

The head itself never leaves: it stands approved for as long as the series goes on, and stopping it stops the series.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, Connection, Integer, SmallInteger, Table, Text, select, update

from records import moments
from records.broadcasts.edition import EDITION, Stage
from records.metadata import METADATA, Number
from records.writing import Write, insert

SERIES = Table(
    "series",
    METADATA,
    Column("edition", Number, primary_key=True, autoincrement=False),
    Column("schedule", Text, nullable=False),
    Column("last", Number, nullable=False),
    Column("part", SmallInteger, nullable=False),
    Column("good_hours", Integer, nullable=False),
    Column("urgent", Boolean, nullable=False),
)
S, E = SERIES.c, EDITION.c


@dataclass(frozen=True)
class Series:
    """`edition` is the head, `schedule` its times as JSON, `last` the moment up to which they were dealt with. `part`: the
    number of the item that was said last, of what goes item by item. `good_hours`: for so long a missed one is caught up.
    `urgent`: also at night."""

    edition: int
    schedule: str
    last: datetime
    part: int = 0
    good_hours: int = 24
    urgent: bool = False


def put(one: Series) -> Write:
    values = {
        "edition": one.edition, "schedule": one.schedule, "last": moments.stored(one.last), "part": one.part,
        "good_hours": one.good_hours, "urgent": one.urgent,
    }  # fmt: skip
    return insert("series", values, or_skip=True)


def find(conn: Connection, edition: int) -> Series | None:
    row = conn.execute(select(SERIES).where(S.edition == edition)).first()
    return _from_row(row) if row else None


def lasting(conn: Connection) -> tuple[Series, ...]:
    """Those whose head stands approved."""
    wanted = select(*SERIES.c).join_from(SERIES, EDITION, E.id == S.edition)
    rows = conn.execute(wanted.where(E.stage == Stage.APPROVED.value).order_by(S.edition))
    return tuple(map(_from_row, rows))


def advance(conn: Connection, one: Series, to: datetime, part: int) -> bool:
    """True for whoever was first to deal with everything up to then."""
    unmoved = (S.edition == one.edition) & (S.last == moments.stored(one.last)) & (S.part == one.part)
    return conn.execute(update(SERIES).where(unmoved).values(last=moments.stored(to), part=part)).rowcount == 1


def _from_row(row: object) -> Series:
    values = dict(row._mapping)  # type: ignore[attr-defined]
    return Series(**{**values, "last": moments.local(values["last"]), "urgent": bool(values["urgent"])})
