"""Access tokens: a new plain one leaves the old good for five minutes, the stable one stays the same."""

import secrets
import sqlite3
from dataclasses import dataclass

from playground.errors import ApiError
from playground.settings import PlaygroundSettings

FORCED_PER_DAY = 20
FORCED_APART_S = 30


@dataclass(frozen=True, slots=True)
class Token:
    token: str
    expires_in: int


def plain(db: sqlite3.Connection, now: int, settings: PlaygroundSettings) -> Token:
    db.execute(
        "UPDATE tokens SET expires_at = min(expires_at, ?) WHERE kind = 'plain'", (now + settings.token_overlap_s,)
    )
    return _issue(db, "plain", now, settings)


def stable(db: sqlite3.Connection, now: int, settings: PlaygroundSettings, force: bool = False) -> Token:
    """The current token until its last five minutes; the one before it then lives out its time."""
    if force:
        _force(db, now)
    row = db.execute(
        "SELECT token, expires_at FROM tokens WHERE kind = 'stable' AND expires_at > ? ORDER BY expires_at DESC",
        (now + settings.token_overlap_s,),
    ).fetchone()
    return Token(row["token"], row["expires_at"] - now) if row else _issue(db, "stable", now, settings)


def check(db: sqlite3.Connection, token: str, now: int, uses_max: int) -> None:
    """Raise what the platform says to a missing, unknown or dead token; `uses_max` > 0 kills it after that many."""
    if not token:
        raise ApiError(41001)
    row = db.execute("SELECT expires_at FROM tokens WHERE token = ?", (token,)).fetchone()
    if row is None:
        raise ApiError(40001)
    if row["expires_at"] <= now:
        raise ApiError(42001)
    if uses_max:
        _wear(db, token, now, uses_max)


def _wear(db: sqlite3.Connection, token: str, now: int, uses_max: int) -> None:
    row = db.execute("UPDATE tokens SET uses = uses + 1 WHERE token = ? RETURNING uses", (token,)).fetchone()
    if row["uses"] >= uses_max:
        expire(db, now, token)


def expire(db: sqlite3.Connection, now: int, token: str = "") -> None:
    """End one token now, or all of them."""
    db.execute("UPDATE tokens SET expires_at = ? WHERE token = ? OR ? = ''", (now, token, token))


def _issue(db: sqlite3.Connection, kind: str, now: int, settings: PlaygroundSettings) -> Token:
    token = f"{now % 100000}_{secrets.token_urlsafe(96)}"
    db.execute("DELETE FROM tokens WHERE expires_at < ?", (now - 86400,))
    db.execute("INSERT INTO tokens VALUES (?, ?, ?, ?, 0)", (token, kind, now, now + settings.token_life_s))
    return Token(token, settings.token_life_s)


def _force(db: sqlite3.Connection, now: int) -> None:
    born = [row["born_at"] for row in db.execute("SELECT born_at FROM tokens WHERE kind = 'stable'")]
    if any(now - at < FORCED_APART_S for at in born):
        raise ApiError(45011)
    if sum(now - at < 86400 for at in born) > FORCED_PER_DAY:
        raise ApiError(45009)
    db.execute("UPDATE tokens SET expires_at = min(expires_at, ?) WHERE kind = 'stable'", (now,))
