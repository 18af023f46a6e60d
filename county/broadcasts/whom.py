"""Whom an edition is for, in words people check before they agree."""

from __future__ import annotations

from datetime import date

from records import areas, persons, roles
from records.broadcasts.who import RETURNED, Who
from records.database import Connection
from records.ledgers.monitoring import CENTRAL, CONFIRMED, CONTACT, HOME, HOSPITAL, SUSPECTED

LANGUAGES = {"zh": "汉语", "bo": "藏语", "lis": "傈僳语"}
STATUS = {
    RETURNED: "从外地回来的", HOME: "在家隔离的", CENTRAL: "集中隔离的", HOSPITAL: "住院隔离的", CONTACT: "密切接触的",
    SUSPECTED: "疑似的", CONFIRMED: "确诊的",
}  # fmt: skip
ALL_KINDS = frozenset({HOME, CENTRAL, HOSPITAL})
OLD = 110
"""An upper age that stands for none."""


def meant(conn: Connection, who: Who, area: int, today: date) -> str:
    """「南坡村 60岁以上的人」; `area` is said where no other is."""
    where = "、".join(areas.place_name(conn, code) for code in who.areas or (area,))
    return f"{where} {'、'.join([*_narrowed(who, today)]) or '所有人'}"


def _narrowed(who: Who, today: date) -> list[str]:
    status = (
        "隔离的人" if set(who.status) == ALL_KINDS else "、".join(f"{STATUS.get(one, one)}人" for one in who.status)
    )
    days = f"（第{'、'.join(map(str, who.days))}天）" if who.days else ""
    said = [f"{ages(*who.born, today)}的人"] if who.born else []
    said += [roles.NAMES[role] for role in who.roles]
    said += [status + days] if status else []
    return said + [f"说{LANGUAGES[language]}的人" for language in who.languages]


def ages(first: date, last: date, today: date) -> str:
    """Of first and last birthday: 60岁以上, 18到60岁, 14岁以下."""
    low, high = persons.age(last, today) or 0, persons.age(first, today) or 0
    if high >= OLD:
        return f"{low}岁以上"
    return f"{high}岁以下" if not low else f"{low}到{high}岁"
