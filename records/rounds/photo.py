"""Photos of filled sheets: first the platform's id, then the picture, both sealed, until somebody has typed them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, Connection, Index, SmallInteger, String, Table, delete, func, select, update

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed
from records.secrecy import Keyring
from records.writing import Write, insert

WAITING, KEPT, LOST = "waiting", "kept", "lost"
MOST_TRIES = 60

PAPER_PHOTO = Table(
    "paper_photo",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("account", Number, nullable=False),
    Column("area", Number, nullable=False),
    Column("day", Number, nullable=False),
    Column("at", Number, nullable=False),
    Column("media", Sealed),
    Column("picture", Sealed),
    Column("state", String(8), nullable=False),
    Column("tries", SmallInteger, nullable=False),
    Column("typed_at", Number),
)
P = PAPER_PHOTO.c
Index("ix_paper_photo_state", P.state)
Index("ix_paper_photo_account", P.account, P.day)


@dataclass(frozen=True)
class Waiting:
    """Not fetched yet; `media` is the platform's id of it."""

    id: int
    media: str
    tries: int


def expect(keyring: Keyring, id: int, account: int, area: int, at: datetime, media: str) -> Write:  # noqa: A002 - the field's name
    values: dict[str, object] = {"id": id, "account": account, "area": area}
    values |= {
        "day": moments.day_number(moments.local_day(at)),
        "at": moments.stored(at),
        "media": keyring.seal(media, "paper_photo.media", id),
    }
    return insert("paper_photo", {**values, "state": WAITING, "tries": 0}, or_skip=True)


def waiting(conn: Connection, keyring: Keyring, limit: int) -> tuple[Waiting, ...]:
    """The least tried first."""
    wanted = select(P.id, P.media, P.tries).where(P.state == WAITING).order_by(P.tries, P.id).limit(limit)
    return tuple(
        Waiting(row.id, keyring.open(row.media, "paper_photo.media", row.id), row.tries) for row in conn.execute(wanted)
    )


def keep(conn: Connection, keyring: Keyring, id: int, picture: bytes) -> None:  # noqa: A002
    """The picture; the platform's id of it is forgotten."""
    sealed = keyring.seal(picture, "paper_photo.picture", id)
    conn.execute(update(PAPER_PHOTO).where(P.id == id).values(picture=sealed, media=None, state=KEPT))


def failed(conn: Connection, one: Waiting, *, for_good: bool) -> None:
    over = for_good or one.tries + 1 >= MOST_TRIES
    values = {"state": LOST, "media": None} if over else {}
    conn.execute(update(PAPER_PHOTO).where(P.id == one.id).values(tries=one.tries + 1, **values))


def untyped(conn: Connection, account: int, day: date) -> int:
    """How many of this account's photos wait for typing: this day's, and older ones that were left over night."""
    mine = (P.account == account) & (P.day <= moments.day_number(day)) & P.typed_at.is_(None) & (P.state != LOST)
    return conn.execute(select(func.count()).select_from(PAPER_PHOTO).where(mine)).scalar_one()


def typed(account: int, day: date, at: datetime) -> Write:
    """What this account photographed until that day is typed."""
    sql = "UPDATE paper_photo SET typed_at = :at WHERE account = :account AND day <= :day AND typed_at IS NULL"
    return Write(sql, {"at": moments.stored(at), "account": account, "day": moments.day_number(day)})


def forget(db: Database, before: datetime) -> int:
    """Drops photos sent before then; the number of rows."""
    return piecemeal.change(db, delete(PAPER_PHOTO), P.at < moments.stored(before))
