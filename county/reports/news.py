"""What is new in a report, for whoever has one minute: the figures of which there is none in a village that reports zero."""

from __future__ import annotations

from county.reports.content import Report
from records.reports.figures import BY_NAME

UNHEARD = "在册 {people} 人里，{count} 人没报健康。"


def told(report: Report) -> str:
    """「发热或有症状 2 人，返乡到达 1 人」; "" where nothing is."""
    known = ((BY_NAME[line.figure], line.today) for line in report.lines)
    return "，".join(f"{figure.label} {today} {figure.unit}" for figure, today in known if figure.event and today)


def unheard(report: Report) -> str:
    """Of how many nothing was said: that a silent village has nothing new is no good news. "" where everybody reported."""
    people, reported = report.line("people").today, report.line("reported").today
    return UNHEARD.format(people=people, count=people - reported) if people > reported else ""
