"""The foot of every page of a Word document: what the paper says there, and the page's number."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from papers.draft import run

SMALL_PT, NUMBER_PT = 9, 14
FONT = "宋体"
CENTRE, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


def draw(sheet: Sheet, text: str, *, official: bool) -> None:
    """As in PDF, one line; as offices have it, the number alone in its line, outside on odd and even pages."""
    section = sheet.sections[0]
    if not official:
        line = section.footer.paragraphs[0]
        _numbered(line, f"{text}　第 ".lstrip(), " 页", SMALL_PT, CENTRE)
        return
    sheet.settings.odd_and_even_pages_header_footer = True
    for foot, side in ((section.footer, RIGHT), (section.even_page_footer, LEFT)):
        if text:
            below = foot.add_paragraph()
            run(below, text, FONT, SMALL_PT)
            below.alignment = CENTRE
        _numbered(foot.paragraphs[0], "— ", " —", NUMBER_PT, side)


def _numbered(line: Any, before: str, after: str, points: float, side: WD_ALIGN_PARAGRAPH) -> None:
    line.alignment = side
    run(line, before, FONT, points)
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    number.append(run(line, "1", FONT, points)._r)
    line._p.append(number)
    run(line, after, FONT, points)
