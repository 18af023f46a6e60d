"""The ledger of consents to subscription notices: one yes, one message."""

import sqlite3


def grant(db: sqlite3.Connection, openid: str, template_id: str, times: int = 1) -> None:
    db.execute(
        "INSERT INTO consents VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET remaining = remaining + excluded.remaining",
        (openid, template_id, times),
    )


def spend(db: sqlite3.Connection, openid: str, template_id: str) -> bool:
    """Use up one consent; False when there is none."""
    changed = db.execute(
        "UPDATE consents SET remaining = remaining - 1 WHERE openid = ? AND template_id = ? AND remaining > 0",
        (openid, template_id),
    )
    return changed.rowcount == 1


def withdraw(db: sqlite3.Connection, openid: str, template_id: str) -> None:
    db.execute("DELETE FROM consents WHERE openid = ? AND template_id = ?", (openid, template_id))
