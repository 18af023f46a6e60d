"""An edition: one saying of a broadcast, with its words as they leave; from draft to done, or stopped, or void.

    draft → waiting (for who must agree) → approved → running ⇄ stopped → done
          ↘ void (changed, refused, too late)                          ↘ recalled

What moves it is a conditional update: of two who press, one was first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Row,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    select,
    update,
)

from records import moments
from records.metadata import METADATA, Number
from records.writing import Write, insert, upsert


class Stage(StrEnum):
    """Where it stands; the last four are final."""

    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"
    VOID = "void"
    RECALLED = "recalled"


EDITION = Table(
    "edition",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False, unique=True),
    Column("source", String(80), nullable=False),
    Column("occurrence", String(40), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("title", String(60), nullable=False),
    Column("words", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("channels", String(60), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("count", Integer, nullable=False),
    Column("area", Number, nullable=False),
    Column("author", Number, nullable=False),
    Column("approvals", SmallInteger, nullable=False),
    Column("stage", String(10), nullable=False),
    Column("drill", Boolean, nullable=False, default=False),
    Column("amends", Number),
    Column("made_at", Number, nullable=False),
    Column("starts_at", Number, nullable=False),
    Column("good_until", Number, nullable=False),
    Column("planned_at", Number),
    Column("ended_at", Number),
    UniqueConstraint("source", "occurrence"),
    UniqueConstraint("id", "author"),
)
T = EDITION.c
OPEN = (Stage.DRAFT, Stage.WAITING, Stage.APPROVED, Stage.RUNNING, Stage.STOPPED)
Index("ix_edition_stage_starts_at", T.stage, T.starts_at)


@dataclass(frozen=True)
class Edition:
    """`source` is the file's id ("" for an official's own words) and `occurrence` which saying of it this is: both
    together once. `words`: language → what is said. `audience`: as JSON. `number` is what people call it by. `count`
    is of accounts, as approved. `amends`: the edition that this one corrects or recalls."""

    id: int
    number: int
    source: str
    occurrence: str
    kind: str
    title: str
    words: Mapping[str, str]
    audience: str
    channels: tuple[str, ...]
    digest: str
    count: int
    area: int
    author: int
    made_at: datetime
    starts_at: datetime
    good_until: datetime
    approvals: int = 1
    stage: Stage = Stage.DRAFT
    drill: bool = False
    amends: int | None = None
    planned_at: datetime | None = None
    ended_at: datetime | None = None

    def said(self, language: str) -> str:
        """Chinese where there are no approved words in the language."""
        return self.words.get(language) or self.words["zh"]


MOMENTS = ("made_at", "starts_at", "good_until", "planned_at", "ended_at")
NAMES = tuple(EDITION.c.keys())


def put(one: Edition, *, once: bool = False, fresh: bool = False) -> Write:
    """`once`: one of this source and occurrence that is there already stays as it is. `fresh`: Conflict where it, or its
    number, is there already."""
    values = {name: getattr(one, name) for name in NAMES}
    values |= {name: moments.stored_or_none(values[name]) for name in MOMENTS}
    values["words"] = json.dumps(dict(one.words), ensure_ascii=False)
    values["channels"], values["stage"] = " ".join(one.channels), one.stage.value
    if once or fresh:
        return insert("edition", values, or_skip=True, must_hit=fresh)
    return upsert("edition", ("id",), values, shared=True)


def find(conn: Connection, id_: int) -> Edition | None:
    return next(iter(several(conn, T.id == id_)), None)


def runs(conn: Connection, id_: int) -> bool:
    return conn.execute(select(T.stage).where(T.id == id_)).scalar() == Stage.RUNNING.value


def of_number(conn: Connection, number: int) -> Edition | None:
    return next(iter(several(conn, T.number == number)), None)


def in_stage(conn: Connection, stages: Iterable[Stage], *, starting_by: datetime | None = None) -> tuple[Edition, ...]:
    """The earliest to start first."""
    where: ColumnElement[bool] = T.stage.in_([stage.value for stage in stages])
    if starting_by is not None:
        where &= T.starts_at <= moments.stored(starting_by)
    return several(conn, where)


def latest(conn: Connection, stages: Iterable[Stage], count: int) -> tuple[int, ...]:
    """The numbers of those that started last."""
    wanted = (
        select(T.id).where(T.stage.in_([stage.value for stage in stages])).order_by(T.starts_at.desc(), T.id.desc())
    )
    return tuple(conn.execute(wanted.limit(count)).scalars())


def move(conn: Connection, id_: int, stages: Iterable[Stage], to: Stage, now: datetime) -> bool:
    """True for whoever was first to bring it from one of these stages to `to`."""
    changes: dict[str, object] = {"stage": to.value}
    if to not in OPEN:
        changes["ended_at"] = moments.stored(now)
    moved = update(EDITION).where(T.id == id_, T.stage.in_([stage.value for stage in stages])).values(changes)
    return conn.execute(moved).rowcount == 1


def next_number(conn: Connection) -> int:
    last = conn.execute(select(T.number).order_by(T.number.desc()).limit(1)).scalar()
    return (last or 100) + 1


def several(conn: Connection, where: ColumnElement[bool]) -> tuple[Edition, ...]:
    """In the order in which they start."""
    return tuple(map(_from_row, conn.execute(select(EDITION).where(where).order_by(T.starts_at, T.number))))


def _from_row(row: Row) -> Edition:
    values = dict(row._mapping)
    values |= {name: moments.local_or_none(values[name]) for name in MOMENTS}
    values["words"], values["channels"] = json.loads(row.words), tuple(row.channels.split())
    values["stage"], values["drill"] = Stage(row.stage), bool(row.drill)
    return Edition(**values)
