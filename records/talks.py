"""Talks: the one open conversation of an account, sealed, with its version; and the window in which we may answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Index, Integer, SmallInteger, String, Table, select

from records import moments, piecemeal
from records.database import Database
from records.metadata import METADATA, Number, Sealed, refers
from records.secrecy import Keyring
from records.writing import Write, run, update, upsert

WINDOW = timedelta(hours=48)
"""The platform lets us write freely this long after a person's message, and only so many times."""
WINDOW_MESSAGES = 5


@dataclass(frozen=True)
class Window:
    """How long and how often we may write because of something that a person did."""

    lasts: timedelta
    messages: int


WORDS = Window(WINDOW, WINDOW_MESSAGES)
TAP = Window(timedelta(minutes=1), 3)
"""A tap on the menu or on a choice, following, a scanned code."""

TALK = Table(
    "talk",
    METADATA,
    Column("account", Number, refers("account.id"), primary_key=True, autoincrement=False),
    Column("state", Sealed),
    Column("version", Integer, nullable=False),
    Column("question", String(60), nullable=False, default=""),  # empty: a question may be called by whom it is about
    Column("due_at", Number),
    Column("heard_at", Number, nullable=False),
    Column("window_left", SmallInteger, nullable=False, default=WINDOW_MESSAGES),
)
Index(
    "ix_talk_due", TALK.c.due_at, sqlite_where=TALK.c.due_at.is_not(None), postgresql_where=TALK.c.due_at.is_not(None)
)


@dataclass(frozen=True)
class Talk:
    """`state` is what `chat` made of it (b"" = nothing open); `due_at` is when the sweeper should look at it
    (to remind, then to close); `version` is 0 until the first save. `heard_at` is 48 hours before the window closes: when
    the person last wrote, and longer ago after a tap."""

    state: bytes = b""
    version: int = 0
    due_at: datetime | None = None
    heard_at: datetime | None = None
    window_left: int = WINDOW_MESSAGES

    def may_answer(self, now: datetime) -> bool:
        """Whether a customer message would still be taken."""
        return self.heard_at is not None and self.window_left > 0 and now < self.heard_at + WINDOW

    def opened(self, window: Window | None, now: datetime) -> Talk:
        """With this window open; one that is open already is never shortened."""
        if window is None or (window is not WORDS and self.may_answer(now)):
            return self
        return replace(self, heard_at=now - WINDOW + window.lasts, window_left=window.messages)


def put(keyring: Keyring, account: int, talk: Talk) -> Write:
    """Stores `talk` over the version it was loaded as; Conflict when that is no longer the stored one."""
    values = {
        "account": account,
        "state": keyring.seal(talk.state or None, "talk.state", account),
        "version": talk.version + 1,
        "question": "",
        "due_at": moments.stored_or_none(talk.due_at),
        "heard_at": 0 if talk.heard_at is None else moments.stored(talk.heard_at),
        "window_left": talk.window_left,
    }
    return upsert("talk", ("account",), values, unless="talk.version = excluded.version - 1")


def from_columns(keyring: Keyring, account: int, *columns: Any) -> Talk:
    """From state, version, due_at, heard_at, window_left, in this order."""
    state, version, due_at, heard_at, window_left = columns
    if version is None:
        return Talk()
    return Talk(
        keyring.open_bytes(state, "talk.state", account),
        version,
        moments.local_or_none(due_at),
        moments.local_or_none(heard_at or None),
        window_left,
    )


def find(conn: Connection, keyring: Keyring, account: int) -> Talk:
    t = TALK.c
    wanted = select(t.account, t.state, t.version, t.due_at, t.heard_at, t.window_left).where(t.account == account)
    row = conn.execute(wanted).first()
    return from_columns(keyring, *row) if row else Talk()


def due(conn: Connection, now: datetime, limit: int) -> tuple[int, ...]:
    """Accounts whose talk somebody should look at now, the longest overdue first."""
    wanted = select(TALK.c.account).where(TALK.c.due_at <= moments.stored(now))
    return tuple(conn.execute(wanted.order_by(TALK.c.due_at, TALK.c.account).limit(limit)).scalars())


def let_be(conn: Connection, account: int) -> None:
    """The clock looks at it no more; the person may still go on with it."""
    run(conn, [update("talk", ("account",), {"account": account, "due_at": None}, must_hit=False)])


def windows(conn: Connection, accounts: Iterable[int]) -> dict[int, Talk]:
    """Of each account only what says whether it may be written to."""
    t = TALK.c
    wanted = select(t.account, t.heard_at, t.window_left).where(t.account.in_(tuple(accounts)))
    return {
        row.account: Talk(heard_at=moments.local_or_none(row.heard_at or None), window_left=row.window_left)
        for row in conn.execute(wanted)
    }


def drop(account: int) -> Write:
    """What is open there is let go; a turn under way meets Conflict and is played anew."""
    sql = "UPDATE talk SET state = NULL, question = '', due_at = NULL, version = version + 1 WHERE account = :account"
    return Write(sql, {"account": account}, shared=("talk", account))


def spend(account: int, messages: int = 1) -> Write:
    """Of the messages of the window so many were used; no version, because nothing of the talk changes."""
    left = "CASE WHEN window_left > :messages THEN window_left - :messages ELSE 0 END"
    sql = f"UPDATE talk SET window_left = {left} WHERE account = :account AND window_left > 0"  # noqa: S608 - a constant
    return Write(sql, {"account": account, "messages": messages}, shared=("talk", account))


def close_window(account: int) -> Write:
    """The platform said that the window is over, whatever we thought."""
    return update("talk", ("account",), {"window_left": 0, "account": account}, must_hit=False, shared=True)


def empty(db: Database, now: datetime) -> int:
    """A talk that waits for nothing, of a person not heard for two days: its answers are not needed. How many."""
    t = TALK.c
    over = t.due_at.is_(None) & t.state.is_not(None) & (t.heard_at < moments.stored(now - WINDOW))
    return piecemeal.change(db, TALK.update().values(state=None, question=""), over)
