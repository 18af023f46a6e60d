"""What phones show, in order and never changed: a person's own messages, what reached them, and small notes.

It is the outbox of the account too: rows of side "received" are what each openid really got, by which
channel (reply, custom, template, subscription, mass, preview) and under which idempotency key.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

SENT, RECEIVED, NOTE = "sent", "received", "note"
INSERT = "INSERT INTO bubbles (at, openid, side, channel, key, kind, content) VALUES (?, ?, ?, ?, ?, ?, ?)"


def add(
    db: sqlite3.Connection,
    at: int,
    openid: str,
    side: str,
    kind: str,
    content: Mapping[str, Any],
    channel: str = "",
    key: str = "",
) -> int:
    row = (at, openid, side, channel, key, kind, dump(content))
    return db.execute(INSERT, row).lastrowid or 0


def add_all(
    db: sqlite3.Connection, at: int, openids: Iterable[str], kind: str, content: Mapping[str, Any], key: str
) -> None:
    """One mass message on many phones."""
    text = dump(content)
    db.executemany(INSERT, ((at, openid, RECEIVED, "mass", key, kind, text) for openid in openids))


def since(db: sqlite3.Connection, cursor: int, openid: str, limit: int) -> list[dict[str, Any]]:
    """The newest `limit` bubbles of one phone after the cursor, oldest first."""
    rows = db.execute(
        "SELECT * FROM bubbles WHERE openid = ? AND id > ? ORDER BY id DESC LIMIT ?", (openid, cursor, limit)
    ).fetchall()
    return [show(row) for row in reversed(rows)]


def beyond(db: sqlite3.Connection, cursor: int, limit: int) -> list[dict[str, Any]]:
    """The newest that went by SMS or to the group of officials, oldest first; `openid` is the telephone."""
    rows = db.execute(
        "SELECT * FROM bubbles WHERE channel IN ('sms', 'robot') AND id > ? ORDER BY id DESC LIMIT ?", (cursor, limit)
    ).fetchall()
    return [show(row) for row in reversed(rows)]


def show(row: sqlite3.Row) -> dict[str, Any]:
    return dict(row) | {"content": json.loads(row["content"])}


def dump(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
