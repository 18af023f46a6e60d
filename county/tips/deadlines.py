"""Cases that nobody takes, or that nobody closes in time, climb to the next office."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from county.settings import CountySettings
from county.tips import notes, routing
from county.tips.settings import TipSettings
from records import number, writing
from records.database import Connection
from records.notices import Notice
from records.notices import put as plan
from records.secrecy import Keyring
from records.tips import case, counts, step
from records.tips.case import OPEN, Case
from records.tips.step import Step

MOST = 3
"""After so many reminders a case stays on the list as late, and is not told again."""


def climb(conn: Connection, keyring: Keyring, county: CountySettings, now: datetime) -> list[int]:
    """The notices planned; each deadline is told once, and the next one is as far away again."""
    planned = []
    for late in case.overdue(conn, now, MOST):
        planned += _climb(conn, keyring, county.tips, late, now)
    return planned


def _climb(conn: Connection, keyring: Keyring, settings: TipSettings, late: Case, now: datetime) -> list[int]:
    hours = settings.take_within_hours if late.state == OPEN else settings.close_within_hours
    case.change(conn, late, escalated=late.escalated + 1, due_at=now + timedelta(hours=hours))
    step.add(conn, Step(number.fresh(), late.id, counts.hour(now), "超时", now))
    told = [one for one in (_to_next(conn, keyring, settings, late, now), _to_owner(conn, keyring, late, now)) if one]
    writing.run(conn, [plan(keyring, one) for one in told])
    return [one.id for one in told]


def _to_next(conn: Connection, keyring: Keyring, settings: TipSettings, late: Case, now: datetime) -> Notice | None:
    """One office further up each time."""
    office = late.office
    for _ in range(late.escalated + 1):
        office = routing.above(settings, office) or office
    what = "还没有人接手" if late.state == OPEN else "到期还没有办结"
    text = f"超时：{notes.headline(conn, late)}{what}。\n要接手，回「接 {late.id}」；看一看，回「案件 {late.id}」。"
    return notes.to_office(conn, keyring, settings, replace(late, version=late.version + 1), office, text, now)


def _to_owner(conn: Connection, keyring: Keyring, late: Case, now: datetime) -> Notice | None:
    if late.owner is None:
        return None
    duty = routing.of_account(conn, keyring, late.office, late.owner)
    text = f"{notes.headline(conn, late)}办结时间到了。\n办完了，回「办结 {late.id} 属实（或不属实）加一句结论」。"
    return notes.notice(duty, late, text, now) if duty else None
