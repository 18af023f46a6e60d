"""Switches that a drill turns while it runs, each a whole number."""

import sqlite3

DEFAULTS = {
    "token_uses": 0,  # a token dies after this many calls; 0: only by its age
    "mass_confirm": 0,  # 1: an administrator must confirm each mass send within 30 minutes
}


def read(db: sqlite3.Connection, name: str) -> int:
    row = db.execute("SELECT value FROM knobs WHERE name = ?", (name,)).fetchone()
    return int(row["value"]) if row else DEFAULTS[name]


def turn(db: sqlite3.Connection, name: str, value: int) -> None:
    db.execute("INSERT OR REPLACE INTO knobs VALUES (?, ?)", (name, value))


def everything(db: sqlite3.Connection) -> dict[str, int]:
    return {name: read(db, name) for name in DEFAULTS}
