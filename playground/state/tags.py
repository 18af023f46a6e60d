"""Tags of followers: at most 100, at most 20 on a person, and the one last put on decides about menus."""

import sqlite3
from collections.abc import Iterable

from playground.errors import ApiError

TAGS_MAX = 100
PER_PERSON_MAX = 20
NAME_MAX_BYTES = 30
FIRST_ID = 100  # 0, 1 and 2 are the platform's own


def create(db: sqlite3.Connection, name: object) -> int:
    _check_name(db, name)
    if db.execute("SELECT count(*) FROM tags").fetchone()[0] >= TAGS_MAX:
        raise ApiError(45056)
    tag_id = db.execute("SELECT coalesce(max(id), ?) + 1 FROM tags", (FIRST_ID - 1,)).fetchone()[0]
    db.execute("INSERT INTO tags VALUES (?, ?)", (tag_id, name))
    return int(tag_id)


def rename(db: sqlite3.Connection, tag_id: object, name: object) -> None:
    known(db, tag_id)
    _check_name(db, name)
    db.execute("UPDATE tags SET name = ? WHERE id = ?", (name, tag_id))


def delete(db: sqlite3.Connection, tag_id: object) -> None:
    known(db, tag_id)
    db.execute("DELETE FROM tags WHERE id = ?", (tag_id,))
    db.execute("DELETE FROM tagged WHERE tag_id = ?", (tag_id,))


def known(db: sqlite3.Connection, tag_id: object) -> int:
    if tag_id in (0, 1, 2):
        raise ApiError(45058)
    if db.execute("SELECT 1 FROM tags WHERE id = ?", (tag_id,)).fetchone() is None:
        raise ApiError(45159)
    return int(str(tag_id))


def put_on(db: sqlite3.Connection, openids: Iterable[str], tag_id: int) -> None:
    for openid in openids:
        if len(of(db, openid)) >= PER_PERSON_MAX and tag_id not in of(db, openid):
            raise ApiError(45059)
        db.execute(
            "INSERT OR REPLACE INTO tagged VALUES (?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM tagged WHERE openid = ?))",
            (openid, tag_id, openid),
        )


def take_off(db: sqlite3.Connection, openids: Iterable[str], tag_id: int) -> None:
    db.executemany("DELETE FROM tagged WHERE openid = ? AND tag_id = ?", [(openid, tag_id) for openid in openids])


def of(db: sqlite3.Connection, openid: str) -> list[int]:
    """Tags of a person in the order they were put on."""
    return [row["tag_id"] for row in db.execute("SELECT tag_id FROM tagged WHERE openid = ? ORDER BY seq", (openid,))]


def members(db: sqlite3.Connection, tag_id: int, after: str = "", limit: int = -1) -> list[str]:
    rows = db.execute(
        "SELECT openid FROM tagged WHERE tag_id = ? AND openid > ? ORDER BY openid LIMIT ?", (tag_id, after, limit)
    )
    return [row["openid"] for row in rows]


def listed(db: sqlite3.Connection) -> list[dict[str, object]]:
    rows = db.execute(
        "SELECT id, name, (SELECT count(*) FROM tagged WHERE tag_id = tags.id) AS count FROM tags ORDER BY id"
    )
    return [dict(row) for row in rows]


def _check_name(db: sqlite3.Connection, name: object) -> None:
    if not isinstance(name, str) or not name:
        raise ApiError(40035)
    if len(name.encode()) > NAME_MAX_BYTES:
        raise ApiError(45158)
    if db.execute("SELECT 1 FROM tags WHERE name = ?", (name,)).fetchone():
        raise ApiError(45157)
