"""A Word document under the pen: A4, its fonts, and what keeps together on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as Sheet
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from papers.faces import Face
from papers.paper import CENTRE, LEFT, RIGHT

ALIGN = {LEFT: WD_ALIGN_PARAGRAPH.LEFT, CENTRE: WD_ALIGN_PARAGRAPH.CENTER, RIGHT: WD_ALIGN_PARAGRAPH.RIGHT}
GAP_PT = 6
TIMES_AT_MOST = 4


@dataclass(frozen=True, slots=True)
class Draft:
    sheet: Sheet
    face: Face

    def line(
        self, text: str, align: str = LEFT, points: float = 0, *, font: str = "", lead: str = "", bold: bool = False
    ) -> Any:
        """A paragraph, of the face's own size and font where none is given."""
        paragraph = self.sheet.add_paragraph()
        if lead:
            run(paragraph, lead, self.face.lead, points or self.face.body_pt)
        run(paragraph, self.face.written(text), font or self.face.body, points or self.face.body_pt).bold = bold
        paragraph.alignment = ALIGN[align]
        return paragraph

    def gap(self) -> None:
        """A little room, and what keeps two tables apart."""
        between = self.sheet.add_paragraph().paragraph_format
        between.line_spacing, between.space_after = Pt(GAP_PT), Pt(0)

    def hold(self) -> None:
        """What was drawn last stays on the page of what comes."""
        self.sheet.paragraphs[-1].paragraph_format.keep_with_next = True


def begin(face: Face) -> Draft:
    """Word asks for a font for Chinese apart from the Latin one."""
    sheet = Document()
    section = sheet.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    margins = map(Mm, face.margins_mm)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = margins
    normal: Any = sheet.styles["Normal"]
    normal.font.name, normal.font.size = face.body, Pt(face.body_pt)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), face.body)
    normal.paragraph_format.line_spacing = face.line if face.line < TIMES_AT_MOST else Pt(face.line)
    normal.paragraph_format.space_after = Pt(face.after_pt)
    sheet.core_properties.author = ""
    return Draft(sheet, face)


def run(paragraph: Any, text: str, font: str, points: float) -> Any:
    one = paragraph.add_run(text)
    one.font.name, one.font.size = font, Pt(points)
    one._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    return one
