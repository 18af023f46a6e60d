"""Guesses, counted where they cannot be forgotten: in the database, before anything is compared.

A bucket (an account, a source, a device) lets five through at once and then one in twelve minutes: never more than ten
in any hour. One conditional statement decides, so that ten thousand at the same moment are ten thousand in a line.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, LargeBinary, Table, text

from records import moments
from records.metadata import METADATA, Number
from records.secrecy import DIGEST, Keyring

AT_ONCE = 5
EVERY = timedelta(minutes=12)

GUESS = Table(
    "console_guess",
    METADATA,
    Column("bucket", LargeBinary(DIGEST), primary_key=True),
    Column("free_at", Number, nullable=False, index=True),
)

TAKE = text(
    "INSERT INTO console_guess (bucket, free_at) VALUES (:bucket, :now + :every)"
    " ON CONFLICT (bucket) DO UPDATE SET free_at = :every +"
    " CASE WHEN console_guess.free_at > :now THEN console_guess.free_at ELSE :now END"
    " WHERE console_guess.free_at <= :now + :ahead"
)


def allowed(
    conn: Connection, keyring: Keyring, bucket: str, now: datetime, at_once: int = AT_ONCE, every: timedelta = EVERY
) -> bool:
    """Whether one more may be evaluated; if so it is counted. Commit before evaluating it."""
    step = every // timedelta(milliseconds=1)
    values = {
        "bucket": keyring.mac("console.guess", bucket), "now": moments.stored(now), "every": step,
        "ahead": (at_once - 1) * step,
    }  # fmt: skip
    return conn.execute(TAKE, values).rowcount == 1
