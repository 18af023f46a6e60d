"""A daily report as a Word file, to be sealed and filed."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from console.page import page
from console.pages.reports import found, signer
from console.parts import Parts
from console.right import REPORTS
from console.visitor import Visitor
from console.word import word
from county import spoken
from county.reports import daily_paper


@page("/areas/<int:area>/reports/<day>/report.docx", may=REPORTS)
def show(visitor: Visitor, parts: Parts, area: int, day: str) -> ResponseReturnValue:
    with parts.database.read() as conn:
        one = found(conn, visitor, parts, area, day)
        who = signer(conn, parts, one)
    cut = spoken.clock(parts.county.reports.draft_minute)
    name = f"{one.report.name}{one.report.day:%Y%m%d}{daily_paper.FILE}"
    return word(daily_paper.paper(one.report, cut, one.signature, who), name)
