"""The people of the platform: who follows the account, and who may be written to."""

import sqlite3
from collections.abc import Iterable

from playground.errors import ApiError

Row = sqlite3.Row


def find(db: sqlite3.Connection, openid: str) -> Row | None:
    row: Row | None = db.execute("SELECT * FROM followers WHERE openid = ?", (openid,)).fetchone()
    return row


def known(db: sqlite3.Connection, openid: object) -> Row:
    row = find(db, openid) if isinstance(openid, str) else None
    if row is None:
        raise ApiError(40003)
    return row


def reachable(db: sqlite3.Connection, openid: object, not_following: int = 43004) -> Row:
    """A follower who takes messages; the refusal's errcode otherwise."""
    row = known(db, openid)
    if not row["follows"]:
        raise ApiError(not_following)
    if row["blacklisted"]:
        raise ApiError(43019)
    if row["muted"]:
        raise ApiError(48002)
    return row


def meet(db: sqlite3.Connection, openid: str, name: str = "") -> None:
    """Make a person known to the platform, not yet a follower."""
    db.execute("INSERT OR IGNORE INTO followers (openid, name) VALUES (?, ?)", (openid, name))


def follow(db: sqlite3.Connection, openid: str, now: int, scene: str = "") -> None:
    meet(db, openid)
    db.execute(
        "UPDATE followers SET follows = 1, followed_at = ?, scene = ? WHERE openid = ?",
        (now, scene, openid),
    )


def unfollow(db: sqlite3.Connection, openid: str) -> None:
    db.execute("UPDATE followers SET follows = 0, talk_left = 0, tap_left = 0 WHERE openid = ?", (openid,))
    db.execute("DELETE FROM tagged WHERE openid = ?", (openid,))


def crowd(db: sqlite3.Connection, openids: Iterable[str], now: int, messages: int) -> None:
    """Followers in bulk who have just spoken, for loads; no event is sent."""
    db.executemany(
        "INSERT OR REPLACE INTO followers (openid, follows, followed_at, talked_at, talk_left) VALUES (?, 1, ?, ?, ?)",
        ((openid, now, now, messages) for openid in openids),
    )


def change(db: sqlite3.Connection, openid: str, muted: bool, blacklisted: bool) -> None:
    db.execute("UPDATE followers SET muted = ?, blacklisted = ? WHERE openid = ?", (muted, blacklisted, openid))
