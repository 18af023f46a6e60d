"""The menu at the foot of the chat: one for all, and others by tag, of which the tag last put on decides."""

import json
import sqlite3
from typing import Any

Buttons = list[dict[str, Any]]
EVERYONE = 0


def create(db: sqlite3.Connection, tag_id: int, buttons: Buttons) -> int:
    if tag_id == EVERYONE:
        db.execute("DELETE FROM menus WHERE tag_id = 0")
    row = db.execute(
        "INSERT INTO menus (tag_id, buttons) VALUES (?, ?) RETURNING id",
        (tag_id, json.dumps(buttons, ensure_ascii=False)),
    ).fetchone()
    return int(row["id"])


def listed(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """The menu for everyone first, then the newest conditional one first."""
    rows = db.execute("SELECT * FROM menus ORDER BY tag_id != 0, id DESC")
    return [dict(row) | {"buttons": json.loads(row["buttons"])} for row in rows]


def shown(db: sqlite3.Connection, openid: str) -> Buttons:
    """What this person sees."""
    row = (
        db.execute(
            """SELECT menus.buttons FROM tagged JOIN menus ON menus.tag_id = tagged.tag_id WHERE tagged.openid = ?
           ORDER BY tagged.seq DESC, menus.id DESC LIMIT 1""",
            (openid,),
        ).fetchone()
        or db.execute("SELECT buttons FROM menus WHERE tag_id = 0").fetchone()
    )
    return json.loads(row["buttons"]) if row else []


def delete(db: sqlite3.Connection, menu_id: int | None = None) -> bool:
    """One conditional menu, or with None all of them; False when there was nothing."""
    gone = db.execute("DELETE FROM menus WHERE (id = ? AND tag_id != 0) OR ? IS NULL", (menu_id, menu_id))
    return gone.rowcount > 0
