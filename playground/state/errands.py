"""What the platform does later: job results back to the webhook, a mass send's own run, a confirmation that lapses."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EVENT, RUN_MASS, LAPSE = "event", "mass", "lapse"


@dataclass(frozen=True, slots=True)
class Errand:
    id: int
    kind: str
    openid: str
    content: dict[str, Any]


def put(db: sqlite3.Connection, due_at: float, kind: str, openid: str, content: Mapping[str, Any]) -> None:
    db.execute(
        "INSERT INTO errands (due_at, kind, openid, content) VALUES (?, ?, ?, ?)",
        (due_at, kind, openid, json.dumps(content, ensure_ascii=False)),
    )


def due(db: sqlite3.Connection, now: float, limit: int) -> list[Errand]:
    """Take the errands that are due; they are the taker's from now on."""
    rows = db.execute("SELECT * FROM errands WHERE due_at <= ? ORDER BY due_at, id LIMIT ?", (now, limit)).fetchall()
    db.executemany("DELETE FROM errands WHERE id = ?", [(row["id"],) for row in rows])
    return [Errand(row["id"], row["kind"], row["openid"], json.loads(row["content"])) for row in rows]
