"""What is new in a report, for whoever has one minute: the figures of which there is none in a village that reports zero."""

from __future__ import annotations

from county.reports.content import Report
from records.reports.figures import BY_NAME


def told(report: Report) -> str:
    """「发热或有症状 2 人，返乡到达 1 人」; "" where nothing is."""
    known = ((BY_NAME[line.figure], line.today) for line in report.lines)
    return "，".join(f"{figure.label} {today} {figure.unit}" for figure, today in known if figure.event and today)
