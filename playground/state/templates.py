"""The notices the account may use, and the rule that the same client_msg_id is sent to a person once in ten minutes."""

import json
import sqlite3
from dataclasses import dataclass

from playground.errors import ApiError

ONCE_S = 600


@dataclass(frozen=True, slots=True)
class Template:
    """`fields` are key → label."""

    id: str
    kind: str
    title: str
    fields: dict[str, str]


def find(db: sqlite3.Connection, template_id: object, kind: str) -> Template:
    row = db.execute("SELECT * FROM templates WHERE id = ? AND kind = ?", (template_id, kind)).fetchone()
    if row is None:
        raise ApiError(40037)
    return Template(row["id"], row["kind"], row["title"], json.loads(row["fields"]))


def add(db: sqlite3.Connection, template: Template) -> None:
    fields = json.dumps(template.fields, ensure_ascii=False)
    row = (template.id, template.kind, template.title, fields)
    db.execute("INSERT OR REPLACE INTO templates VALUES (?, ?, ?, ?)", row)


def listed(db: sqlite3.Connection, kind: str) -> list[Template]:
    rows = db.execute("SELECT id FROM templates WHERE kind = ? ORDER BY id", (kind,)).fetchall()
    return [find(db, row["id"], kind) for row in rows]


def sent_before(db: sqlite3.Connection, openid: str, client_msg_id: str, now: int) -> int:
    """The msgid of the message that this id already brought to this person; 0 when it is new."""
    row = db.execute(
        "SELECT msg_id FROM once WHERE openid = ? AND client_msg_id = ? AND at > ?",
        (openid, client_msg_id, now - ONCE_S),
    ).fetchone()
    return row["msg_id"] if row else 0


def remember(db: sqlite3.Connection, openid: str, client_msg_id: str, msg_id: int, now: int) -> None:
    db.execute("INSERT OR REPLACE INTO once VALUES (?, ?, ?, ?)", (openid, client_msg_id, msg_id, now))
