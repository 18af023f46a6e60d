"""What flows may ask about reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from county.duties import asking
from county.leaving import Leaving
from county.reports import offices, report
from county.reports.content import Correction, Line, Report
from county.reports.report import Standing
from records import moments, persons, roles
from records.reports.daily import Signature
from records.reports.figures import BY_NAME


def daily_report(turn: Leaving, about: object) -> dict[str, Any] | None:
    """`about` names a place or is "", then the account's own. None for somebody who reads no reports, {} for a place that is
    not theirs."""
    held = asking.held(turn)
    own = offices.own(held, turn.at)
    if own is None:
        return None
    area = _named(turn, str(about)) if about else own
    day = report.open_day(turn.at, turn.county)
    if not area or not offices.reads(held, area, turn.at):
        return {}
    found = report.of(turn.conn, turn.keyring, turn.county, area, day)
    return {} if found is None else _shown(turn, found)


def _named(turn: Leaving, said: str) -> int:
    return next(iter(asking.places(turn, said)), 0)


def _shown(turn: Leaving, found: Standing) -> dict[str, Any]:
    one = found.report
    may = not found.signature and offices.signs(turn.conn, asking.held(turn), turn.me, one.area, turn.at)
    return {
        "area": one.area, "place": one.name, "day": one.day.isoformat(), "on": said_day(one.day),
        "cut": _minute(turn.county.reports.draft_minute), "digest": one.digest.hex(),
        "facts": one.explained({}).digest.hex(), "may_sign": may,
        "signed": _signed(turn, found.signature), "zero": one.zero, "wide": bool(one.parts),
        "villages": one.villages, "reported": one.reported, "clear": one.days_without_case,
        "lines": [_line(n, line) for n, line in enumerate(one.lines, 1)],
        "corrections": [_correction(correction) for correction in one.corrections],
        "missing": [] if found.signature else _missing(turn, one),
        "unreported": [part.name for part in one.missing],
    }  # fmt: skip


def _line(n: int, line: Line) -> dict[str, Any]:
    figure = BY_NAME[line.figure]
    return {
        "n": n, "figure": line.figure, "label": figure.label, "unit": figure.unit, "event": figure.event,
        "today": line.today, "yesterday": line.yesterday, "total": line.total, "change": line.change,
        "reasons": [list(reason) for reason in line.reasons], "said": line.said,
    }  # fmt: skip


def _correction(one: Correction) -> dict[str, Any]:
    return {"on": said_day(one.day), "label": BY_NAME[one.figure].label, "was": one.was, "now": one.now}


def _signed(turn: Leaving, by: Signature | None) -> dict[str, str] | None:
    if by is None:
        return None
    who = persons.find(turn.conn, turn.keyring, by.signer)
    return {"who": who.name if who else "", "at": f"{by.at:%-H:%M}", "on": said_day(moments.local_day(by.at))}


def _missing(turn: Leaving, one: Report) -> list[dict[str, Any]]:
    reader, missing = turn.standing.account.id, {part.area: part for part in one.missing}
    found = offices.contacts(turn.conn, turn.keyring, one.area, missing, reader, turn.at)
    return [
        {
            "name": missing[contact.area].name, "villages": missing[contact.area].villages,
            "reported": missing[contact.area].reported, "role": roles.NAMES.get(contact.role, ""),
            "who": contact.person.name if contact.person else "", "phone": contact.person.phone if contact.person else "",
        }
        for contact in found
    ]  # fmt: skip


def said_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _minute(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "daily_report": daily_report,
}
