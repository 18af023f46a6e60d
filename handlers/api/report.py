"""A signed report as values. What officials wrote about a figure is not in it: such words may tell of somebody."""

from __future__ import annotations

from typing import Any

from county.reports import content
from county.reports.content import Correction, Line, Part, Report
from handlers.api import veil
from handlers.api.veil import Veil
from records.reports.daily import Daily, Signature
from records.reports.figures import BY_NAME


def shown(kept: Daily, by: Signature, below: int) -> dict[str, Any]:
    """`below`: counts of a village that are smaller are hidden, and with them all reasons, which name villages."""
    report = content.loads(kept.content)
    over = veil.over(report.area, below)
    return {
        "area": report.area, "name": report.name, "day": report.day.isoformat(),
        "signed_at": by.at.isoformat(timespec="seconds"), "digest": kept.digest.hex(), "intact": kept.whole,
        "hides_below": below, "villages": report.villages, "villages_reported": report.reported,
        "days_without_case": report.days_without_case, "lines": _lines(report, over, reasons=not below),
        "missing": [_missing(part) for part in report.missing], "left_out": list(report.left_out),
        "corrections": [_correction(each, over) for each in report.corrections],
    }  # fmt: skip


def _lines(report: Report, over: Veil, *, reasons: bool) -> list[dict[str, Any]]:
    """None where nobody below has said anything: they would be no zeros."""
    return [] if report.unsaid else [_line(one, over, reasons=reasons) for one in report.lines]


def _line(one: Line, over: Veil, *, reasons: bool) -> dict[str, Any]:
    figure = BY_NAME[one.figure]
    return {
        "figure": one.figure, "label": figure.label, "unit": figure.unit,
        "today": over(one.today), "yesterday": over(one.yesterday), "total": over(one.total),
        "reasons": [{"label": label, "count": count} for label, count in one.reasons] if reasons else [],
    }  # fmt: skip


def _missing(part: Part) -> dict[str, Any]:
    return {"area": part.area, "name": part.name, "villages": part.villages, "villages_reported": part.reported}


def _correction(one: Correction, over: Veil) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(), "figure": one.figure, "label": BY_NAME[one.figure].label,
        "was": over(one.was), "now": over(one.now),
    }  # fmt: skip
