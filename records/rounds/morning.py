"""The morning's lists: for every worker with a phone a notice without words, which are made when it leaves.

A notice's number follows from its account and day: planned again it changes nothing, and nobody gets two.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, text

from records import moments, number
from records.roles import GRID_WORKER, VILLAGE_CADRE, VOLUNTEER

KIND = "round"
WORKERS = (GRID_WORKER, VOLUNTEER)

PLAN = text(f"""
INSERT INTO notice (id, person, account, kind, urgency, state, made_at, due_at, attempt,
                    channel, client_msg_id, platform_msg_id, result)
SELECT (a.id - :shift) & {number.MASK}, a.person, a.id, '{KIND}', 'quiet', 'planned', :now, :now, 0, '', '', '', ''
FROM account a
WHERE a.followed AND a.person IN (
    SELECT h.person FROM holding h
    WHERE h.role IN ('{GRID_WORKER}', '{VOLUNTEER}', '{VILLAGE_CADRE}') AND h.starts <= :now AND (h.ends IS NULL OR h.ends > :now))
ON CONFLICT DO NOTHING RETURNING id
""")  # noqa: S608 - our own constants


def number_of(account: int, day: date) -> int:
    """The notice of this account's list on `day`."""
    return (account - _shift(day)) & number.MASK


def _shift(day: date) -> int:
    return number.of(KIND, day)


def plan(conn: Connection, now: datetime) -> tuple[int, ...]:
    """Everybody who serves a cell now or stands in where there is nobody, in one statement: a county has nine thousand
    of them. The numbers of those that were not there yet."""
    values = {"now": moments.stored(now), "shift": _shift(moments.local_day(now))}
    return tuple(conn.execute(PLAN, values).scalars())
