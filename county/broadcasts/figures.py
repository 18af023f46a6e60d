"""The day's figures for what names them, from real rows; one that is not there is missing, never zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from county.privacy.small import shown
from records import health, moments, tally
from records.broadcasts import placed
from records.database import Connection
from records.ledgers.monitoring import CONFIRMED, SUSPECTED
from records.quarantine import figures
from records.secrecy import Keyring

NAMES = {
    "reported": "今天报体温的人数", "missing": "还没消息的人数", "worrying": "不舒服的人数", "in_quarantine": "隔离人数",
    "placed_today": "今天新增隔离人数", "released_today": "今天解除人数", "confirmed": "现有确诊", "suspected": "现有疑似",
    "days_without_case": "连续没有新增的天数（还没有登记过确诊）", "case_free": "多久没有新增（还没有登记过确诊）",
}  # fmt: skip


def figures_of(conn: Connection, keyring: Keyring, area: int, today: date, least: int) -> dict[str, str]:
    """Those that can be told of an area today; counts of people below `least` hidden."""
    counted, _ = tally.kept(conn, today, area)
    counted = counted or tally.by_village(conn, today, area)
    reported = sum(one.reported for one in counted)
    apart = figures.apart(conn, area, today)
    found: dict[str, int | None] = {
        "reported": reported or None,
        "missing": sum(one.missing for one in counted) if reported else None,
        "worrying": len({one.person for one in health.worrying(conn, keyring, today, area)}),
        "in_quarantine": apart.people,
        "placed_today": placed.begun(conn, area, moments.day_number(today)),
        "released_today": placed.released(conn, area, moments.day_number(today)),
    }
    now = {one.grade: one.now for one in apart.clearings}
    found |= {"confirmed": now.get(CONFIRMED), "suspected": now.get(SUSPECTED)}
    people = {name: shown(value, least) for name, value in found.items() if value is not None}
    return people if apart.days_without is None else people | since_case(apart.days_without)


def since_case(days: int) -> dict[str, str]:
    """The days since the last case, and the same as a sentence: nobody hears of 0 days in a row."""
    told = f"已经连续 {days} 天没有新增确诊" if days else "今天有新增确诊"
    return {"days_without_case": str(days), "case_free": told}


def lacking(needs: Iterable[str], there: Mapping[str, str]) -> str:
    """What is missing, in words; "" for nothing."""
    return "、".join(NAMES[name] for name in needs if name not in there)
