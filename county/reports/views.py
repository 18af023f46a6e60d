"""What flows may ask about reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from county import spoken
from county.duties import asking
from county.leaving import Leaving
from county.papers import offer
from county.reports import amended, offices, report, stage_paper
from county.reports.content import Line, Report
from county.reports.report import Standing
from county.reports.stage import stage
from records import codes, moments, persons, roles
from records.codes import Level
from records.reports.daily import Signature
from records.reports.figures import BY_NAME

TWO_WEEKS = timedelta(days=13)


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
        "area": one.area, "place": one.name, "day": one.day.isoformat(), "on": spoken.day(one.day),
        "cut": spoken.clock(turn.county.reports.draft_minute), "digest": one.digest.hex(),
        "facts": one.explained({}).digest.hex(), "may_sign": may,
        "signed": _signed(turn, found.signature), "zero": one.zero, "wide": bool(one.parts),
        "villages": one.villages, "reported": one.reported, "clear": one.days_without_case,
        "lines": [_line(n, line) for n, line in enumerate(one.lines, 1)],
        "corrections": [each._asdict() for each in amended.of(one)],
        "missing": [] if found.signature else _missing(turn, one),
        "unreported": [part.name for part in one.missing], "left_out": list(one.left_out),
    }  # fmt: skip


def _line(n: int, line: Line) -> dict[str, Any]:
    figure = BY_NAME[line.figure]
    return {
        "n": n, "figure": line.figure, "label": figure.label, "unit": figure.unit, "event": figure.event,
        "today": line.today, "yesterday": line.yesterday, "total": line.total, "change": line.change,
        "reasons": [list(reason) for reason in line.reasons], "said": line.said,
    }  # fmt: skip


def _signed(turn: Leaving, by: Signature | None) -> dict[str, str] | None:
    if by is None:
        return None
    who = persons.find(turn.conn, turn.keyring, by.signer)
    return {"who": who.name if who else "", "at": f"{by.at:%-H:%M}", "on": spoken.day(moments.local_day(by.at))}


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


def stage_report(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """`about`: the name of a place or "", first and last day; "" for the last two weeks. A link to the paper, with what stands
    first in it. None for somebody who reads no reports, {} for a place that is not theirs. The county's takes longer than a
    message may: only its page is named."""
    said, first_said, last_said = about
    held, open_ = asking.held(turn), report.open_day(turn.at, turn.county)
    own = offices.own(held, turn.at)
    if own is None:
        return None
    area = _named(turn, said) if said else own
    if area and offices.reads(held, area, turn.at) and codes.level(area) is Level.COUNTY:
        return {"page": f"{turn.county.site}/console/areas/{area}/stage"}
    last = min(date.fromisoformat(last_said), open_) if last_said else open_
    first = min(date.fromisoformat(first_said), last) if first_said else last - TWO_WEEKS
    found = stage(turn.conn, turn.county, area, first, last) if offices.reads(held, area, turn.at) else None
    if found is None:
        return {}
    paper = stage_paper.paper(found, spoken.clock(turn.county.reports.draft_minute), moments.local_day(turn.at))
    account = turn.standing.account.id
    link = offer(turn.conn, turn.keyring, turn.county, paper, stage_paper.FILE, account=account, at=turn.at)
    return {
        "link": link, "place": found.area.name, "first": spoken.day(first), "last": spoken.day(last), "owed": found.owed,
        "missing": found.owed - found.signed, "problems": [one.title for one in found.problems],
    }  # fmt: skip


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "daily_report": daily_report,
    "stage_report": stage_report,
}
