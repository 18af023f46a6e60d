"""How often each call may be made in a day, and how often it was; days begin at midnight in China."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from playground.errors import ApiError

CHINA_S = 8 * 3600
PER_DAY = {
    "token": 2_000,
    "stable_token": 500_000,
    "menu/create": 1_000,
    "menu/get": 10_000,
    "menu/delete": 1_000,
    "menu/addconditional": 2_000,
    "menu/delconditional": 2_000,
    "menu/trymatch": 20_000,
    "qrcode/create": 100_000,
    "message/custom/send": 500_000,
    "message/template/send": 100_000,
    "message/mass/sendall": 100,
    "message/mass/send": 100,
    "message/mass/preview": 100,
    "media/upload": 5_000,
    "media/get": 10_000,
    "user/get": 500,
    "user/info": 5_000_000,
}


def count(db: sqlite3.Connection, call: str, now: int, changed: Mapping[str, int]) -> None:
    limit = changed.get(call, PER_DAY.get(call, 0))
    used = db.execute(
        "INSERT INTO usage VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET used = used + 1 RETURNING used",
        (_day(now), call),
    ).fetchone()[0]
    if limit and used > limit:
        raise ApiError(45009)


def used_today(db: sqlite3.Connection, call: str, now: int) -> int:
    row = db.execute("SELECT used FROM usage WHERE day = ? AND call = ?", (_day(now), call)).fetchone()
    return row["used"] if row else 0


def used_this_month(db: sqlite3.Connection, call: str, now: datetime) -> int:
    first = _day(int(now.replace(day=1, hour=0, minute=0, second=0).timestamp()))
    row = db.execute("SELECT sum(used) AS used FROM usage WHERE day >= ? AND call = ?", (first, call)).fetchone()
    return row["used"] or 0


def clear(db: sqlite3.Connection, now: int) -> None:
    db.execute("DELETE FROM usage WHERE day = ? AND call != 'clear_quota'", (_day(now),))


def _day(now: int) -> int:
    return (now + CHINA_S) // 86400
