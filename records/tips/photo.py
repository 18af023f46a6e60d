"""Photos of tips: first the platform's id of it, sealed; then the picture itself, for the offices only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, LargeBinary, SmallInteger, String, Table, insert, select, update

from records.metadata import METADATA, Number, Sealed, refers
from records.secrecy import Keyring

WAITING, KEPT, LOST = "waiting", "kept", "lost"
MOST_TRIES = 60

PHOTO = Table(
    "tip_photo",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("tip", Number, refers("tip.id"), nullable=False, index=True),
    Column("media", Sealed),
    Column("picture", LargeBinary),
    Column("state", String(8), nullable=False, index=True),
    Column("tries", SmallInteger, nullable=False),
)


@dataclass(frozen=True)
class Waiting:
    """`office` is who may open it."""

    id: int
    tip: int
    media: str
    tries: int


def expect(conn: Connection, keyring: Keyring, id: int, tip: int, media: str) -> None:  # noqa: A002 - the field's name
    sealed = keyring.seal(media, "tip_photo.media", id)
    conn.execute(insert(PHOTO).values(id=id, tip=tip, media=sealed, state=WAITING, tries=0))


def waiting(conn: Connection, keyring: Keyring, limit: int) -> tuple[Waiting, ...]:
    """The least tried first."""
    wanted = select(PHOTO).where(PHOTO.c.state == WAITING).order_by(PHOTO.c.tries, PHOTO.c.id).limit(limit)
    return tuple(
        Waiting(row.id, row.tip, keyring.open(row.media, "tip_photo.media", row.id), row.tries)
        for row in conn.execute(wanted)
    )


def keep(conn: Connection, id: int, picture: bytes) -> None:  # noqa: A002
    """The sealed picture; the platform's id of it is forgotten."""
    conn.execute(update(PHOTO).where(PHOTO.c.id == id).values(picture=picture, media=None, state=KEPT))


def failed(conn: Connection, one: Waiting, *, for_good: bool) -> None:
    over = for_good or one.tries + 1 >= MOST_TRIES
    values = {"state": LOST, "media": None} if over else {}
    conn.execute(update(PHOTO).where(PHOTO.c.id == one.id).values(tries=one.tries + 1, **values))


def states(conn: Connection, tips: Sequence[int]) -> tuple[str, ...]:
    """One word for each photo of these tips."""
    return tuple(conn.execute(select(PHOTO.c.state).where(PHOTO.c.tip.in_(tips)).order_by(PHOTO.c.id)).scalars())


def pictures(conn: Connection, tip: int) -> tuple[tuple[int, bytes], ...]:
    """Id (to which the envelope is bound) and envelope of each picture kept."""
    wanted = select(PHOTO.c.id, PHOTO.c.picture).where(PHOTO.c.tip == tip, PHOTO.c.state == KEPT).order_by(PHOTO.c.id)
    return tuple((row.id, row.picture) for row in conn.execute(wanted))
