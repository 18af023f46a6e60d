"""Reading the outbox back: who really received what, how often, for the proof of a broadcast."""

import sqlite3
from typing import Any

from playground.state import bubbles


def rows(db: sqlite3.Connection, cursor: int, channel: str, limit: int) -> list[dict[str, Any]]:
    """Received bubbles after the cursor, oldest first; channel "" is every one."""
    found = db.execute(
        "SELECT * FROM bubbles WHERE id > ? AND side = 'received' AND (channel = ? OR ? = '') ORDER BY id LIMIT ?",
        (cursor, channel, channel, limit),
    )
    return [bubbles.show(row) for row in found]


def counts(db: sqlite3.Connection, cursor: int, channel: str) -> dict[str, Any]:
    """Messages, recipients, and each (openid, key, content) that arrived more than once."""
    where = "id > ? AND side = 'received' AND (channel = ? OR ? = '')"
    given = (cursor, channel, channel)
    messages, recipients = db.execute(
        f"SELECT count(*), count(DISTINCT openid) FROM bubbles WHERE {where}", given
    ).fetchone()
    repeated = db.execute(
        f"SELECT openid, key, count(*) AS times FROM bubbles WHERE {where} GROUP BY openid, key, content HAVING times > 1",
        given,
    ).fetchall()
    by_channel = db.execute(f"SELECT channel, count(*) FROM bubbles WHERE {where} GROUP BY channel", given).fetchall()
    return {
        "messages": messages,
        "recipients": recipients,
        "duplicates": sum(row["times"] - 1 for row in repeated),
        "repeated": [dict(row) for row in repeated[:1000]],
        "channels": dict(map(tuple, by_channel)),
    }
