"""Parametric QR codes: a ticket stands for a scene, for a while or for good."""

import secrets
import sqlite3
from typing import Any

from playground.errors import CannotDo

FOR_GOOD = 1 << 62


def create(db: sqlite3.Connection, scene: str, now: int, seconds: int | None) -> str:
    ticket = "gQ" + secrets.token_urlsafe(48)
    expires_at = FOR_GOOD if seconds is None else now + seconds
    db.execute("INSERT INTO codes VALUES (?, ?, ?, ?)", (ticket, scene, now, expires_at))
    return ticket


def resolve(db: sqlite3.Connection, scene: str, ticket: str, now: int) -> tuple[str, str]:
    """Scene and ticket of what was scanned; a scene typed by hand needs no code to exist."""
    if not ticket:
        return scene, "gQtyped" if scene else ""
    row = db.execute("SELECT scene, expires_at FROM codes WHERE ticket = ?", (ticket,)).fetchone()
    if row is None or row["expires_at"] <= now:
        raise CannotDo("二维码已过期，请换一张")
    return row["scene"], ticket


def newest(db: sqlite3.Connection, now: int, limit: int) -> list[dict[str, Any]]:
    rows = db.execute(
        "SELECT ticket, scene, expires_at FROM codes WHERE expires_at > ? ORDER BY made_at DESC LIMIT ?", (now, limit)
    )
    return [dict(row) for row in rows]
