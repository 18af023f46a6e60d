"""What offices are told of a case: its number, kind and place, never its words and nothing of who reported it."""

from __future__ import annotations

from datetime import datetime

from county.tips import routing
from county.tips.routing import Duty
from county.tips.settings import TipSettings
from records import areas, number
from records.database import Connection
from records.notices import Notice, Urgency
from records.secrecy import Keyring
from records.tips.case import Case

KIND = "case"


def new_case(conn: Connection, keyring: Keyring, settings: TipSettings, case: Case, at: datetime) -> Notice | None:
    text = f"{headline(conn, case)}\n要接手，回「接 {case.id}」。"
    return to_office(conn, keyring, settings, case, case.office, text, at)


def to_office(
    conn: Connection, keyring: Keyring, settings: TipSettings, case: Case, office: str, text: str, at: datetime
) -> Notice | None:
    """To whoever is on duty there; None where nobody at all is."""
    duty = routing.reachable(conn, keyring, settings, office, case.area, at)
    return notice(duty, case, text, at) if duty else None


def notice(duty: Duty, case: Case, text: str, at: datetime) -> Notice:
    """The same words about the same version of a case go to one person once."""
    id_ = number.of("case", case.id, case.version, duty.person, text)
    return Notice(id_, duty.person, duty.account, KIND, Urgency.ALARM, text, at, at, origin=case.id)


def headline(conn: Connection, case: Case) -> str:
    return f"举报案件 {case.id}：{case.kind}，{place(conn, case.area)}。"


def place(conn: Connection, area: int) -> str:
    return areas.path(conn, area) or "地点不详"
