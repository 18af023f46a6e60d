"""How often somebody did something lately, without saying who: under a digest whose key lives for a day."""

from __future__ import annotations

import hmac
import secrets
from datetime import date, datetime

from sqlalchemy import Column, Connection, Integer, LargeBinary, String, Table, delete, select, text

from records import moments
from records.metadata import METADATA, Number, Sealed
from records.secrecy import DIGEST, Keyring
from records.writing import insert, run

EVERYONE = bytes(DIGEST)

DAY_KEY = Table(
    "tip_day_key",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("key", Sealed, nullable=False),
)

COUNT = Table(
    "tip_count",
    METADATA,
    Column("what", String(10), primary_key=True),
    Column("slot", Number, primary_key=True, autoincrement=False),
    Column("who", LargeBinary(DIGEST), primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)

_ONE_MORE = text(
    "INSERT INTO tip_count (what, slot, who, times) VALUES (:what, :slot, :who, 1) "
    "ON CONFLICT (what, slot, who) DO UPDATE SET times = tip_count.times + 1 RETURNING times"
)


def who(conn: Connection, keyring: Keyring, openid: str, day: date) -> bytes:
    """Who it is, for today: tomorrow nobody can say any more."""
    return hmac.digest(_key(conn, keyring, moments.day_number(day)), openid.encode(), "sha256")[:DIGEST]


def one_more(conn: Connection, what: str, slot: int, somebody: bytes) -> int:
    """Counts it in this transaction, and says how many it has been in this slot (an hour, a day)."""
    return int(conn.execute(_ONE_MORE, {"what": what, "slot": slot, "who": somebody}).scalar_one())


def so_far(conn: Connection, what: str, slot: int, somebody: bytes) -> int:
    wanted = select(COUNT.c.times).where(COUNT.c.what == what, COUNT.c.slot == slot, COUNT.c.who == somebody)
    return int(conn.execute(wanted).scalar() or 0)


def forget(conn: Connection, day: date, now: datetime) -> int:
    """Keys of earlier days, and counts older than a day."""
    today = moments.day_number(day)
    conn.execute(delete(DAY_KEY).where(DAY_KEY.c.id < today))
    old = (COUNT.c.what == "tip") & (COUNT.c.slot < today) | (COUNT.c.what == "receipt") & (
        COUNT.c.slot < hour(now) - 1
    )
    return conn.execute(delete(COUNT).where(old)).rowcount


def hour(at: datetime) -> int:
    """Whole hours since 1970: the finest time that is kept of a tip."""
    return moments.stored(at) // 3_600_000


def _key(conn: Connection, keyring: Keyring, day: int) -> bytes:
    kept = conn.execute(select(DAY_KEY.c.key).where(DAY_KEY.c.id == day)).scalar()
    if kept is None:
        made = keyring.seal(secrets.token_bytes(32), "tip_day_key.key", day)
        run(conn, [insert("tip_day_key", {"id": day, "key": made}, or_skip=True)])
        kept = conn.execute(select(DAY_KEY.c.key).where(DAY_KEY.c.id == day)).scalar_one()
    return keyring.open_bytes(kept, "tip_day_key.key", day)
