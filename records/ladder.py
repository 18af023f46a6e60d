"""The ladder: an alarm that nobody has taken, how far it has climbed, and when it climbs on. One row an alarm.

The clock is in the row: three schedulers raise a rung once (`raised` hits one of them), and hours of downtime leave the
rows due. What stands here ends with `stop`, whoever took it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, Row, SmallInteger, String, Table, delete, select, update

from records import codes, moments
from records.between import between
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

CLIMB = Table(
    "climb",
    METADATA,
    Column("origin", Number, primary_key=True, autoincrement=False),
    Column("about", Number, nullable=False),
    Column("place", Number, nullable=False),
    Column("account", Number, nullable=False),
    Column("line", String(160), nullable=False),
    Column("rung", SmallInteger, nullable=False),
    Column("text", Sealed, nullable=False),
    Column("began_at", Number, nullable=False),
    Column("next_at", Number),
    Column("ended_at", Number),
)
T = CLIMB.c
OPEN = T.ended_at.is_(None)
CLIMBING = OPEN & T.next_at.is_not(None)
Index("ix_climb_next", T.next_at, sqlite_where=CLIMBING, postgresql_where=CLIMBING)
Index("ix_climb_place", T.place, sqlite_where=OPEN, postgresql_where=OPEN)


@dataclass(frozen=True)
class Climb:
    """`line` are the roles in the order in which they are asked, `rung` the one asked last; `account` raised the alarm
    (0: the system). `next_at` None: everybody was asked, and the call list has it."""

    origin: int
    about: int
    place: int
    account: int
    line: tuple[str, ...]
    rung: int
    text: str
    began_at: datetime
    next_at: datetime | None


def put(keyring: Keyring, climb: Climb) -> Write:
    """Begun once: the same origin again changes nothing."""
    values = {
        "origin": climb.origin,
        "about": climb.about,
        "place": climb.place,
        "account": climb.account,
        "line": " ".join(climb.line),
        "rung": climb.rung,
        "text": keyring.seal(climb.text, "climb.text", climb.origin),
        "began_at": moments.stored(climb.began_at),
        "next_at": moments.stored_or_none(climb.next_at),
    }
    return insert("climb", values, or_skip=True)


def find(conn: Connection, keyring: Keyring, origin: int) -> Climb | None:
    """One that nobody has taken yet."""
    row = conn.execute(select(CLIMB).where(T.origin == origin, OPEN)).first()
    return _climb(keyring, row) if row else None


def known(conn: Connection, origin: int) -> bool:
    """Whether this alarm was ever raised, taken or not."""
    return conn.execute(select(T.origin).where(T.origin == origin)).first() is not None


def due(conn: Connection, now: datetime, limit: int) -> tuple[int, ...]:
    """Origins of those that climb on now, the longest due first; nothing is opened, for one may be unreadable."""
    wanted = select(T.origin).where(CLIMBING, T.next_at <= moments.stored(now)).order_by(T.next_at, T.origin)
    return tuple(conn.execute(wanted.limit(limit)).scalars())


def waiting(conn: Connection, keyring: Keyring, area: int) -> tuple[Climb, ...]:
    """Those inside an area or cell that nobody has taken, the oldest first."""
    there = between(T.place, *codes.inside(area)) | between(T.place, *codes.cells_inside(area))
    wanted = select(CLIMB).where(OPEN, there).order_by(T.began_at, T.origin)
    return tuple(_climb(keyring, row) for row in conn.execute(wanted))


def raised(conn: Connection, climb: Climb, rung: int, next_at: datetime | None) -> bool:
    """Moves it on from where `climb` was read; True for exactly one caller."""
    held = (T.origin == climb.origin) & (T.rung == climb.rung) & OPEN
    values = {"rung": rung, "next_at": moments.stored_or_none(next_at)}
    return conn.execute(update(CLIMB).where(held, T.next_at.is_not(None)).values(values)).rowcount == 1


def stop(conn: Connection, origin: int, at: datetime) -> bool:
    """Somebody has it, or there is nothing to have; False when it stood still already, or never climbed."""
    ended = update(CLIMB).where(T.origin == origin, OPEN)
    return conn.execute(ended.values(ended_at=moments.stored(at), next_at=None)).rowcount == 1


def forget(conn: Connection, before: datetime) -> int:
    """What ended before then; the number of rows that went."""
    return conn.execute(delete(CLIMB).where(T.ended_at < moments.stored(before))).rowcount


def _climb(keyring: Keyring, row: Row) -> Climb:
    text = keyring.open(row.text, "climb.text", row.origin)
    return Climb(
        row.origin, row.about, row.place, row.account, tuple(row.line.split()), row.rung, text,
        moments.local(row.began_at), moments.local_or_none(row.next_at),
    )  # fmt: skip
