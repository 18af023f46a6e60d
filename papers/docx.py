"""A paper as a Word document, to be changed, sealed and filed by an office."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import segno
from docx import Document
from docx.document import Document as Sheet
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from papers.paper import CENTRE, LEFT, RIGHT, Code, Grid, Heading, NewPage, Paper, Signatures, Text, Tree

FONT = "宋体"
TITLE_PT, HEADING_PT, BODY_PT, CELL_PT, SMALL_PT = 20, 14, 12, 10.5, 9
CELL_SPACING, WIDTH_MM = 1.15, 160
ALIGN = {LEFT: WD_ALIGN_PARAGRAPH.LEFT, CENTRE: WD_ALIGN_PARAGRAPH.CENTER, RIGHT: WD_ALIGN_PARAGRAPH.RIGHT}


def render(paper: Paper) -> bytes:
    """The whole file."""
    sheet = Document()
    _page(sheet)
    _line(sheet, paper.title, CENTRE, TITLE_PT, bold=True)
    if paper.number:
        _line(sheet, paper.number, CENTRE)
    for block in paper.blocks:
        DRAW[type(block)](sheet, block)
    sheet.sections[0].footer.paragraphs[0].text = paper.footer
    whole = io.BytesIO()
    sheet.save(whole)
    return whole.getvalue()


def _page(sheet: Sheet) -> None:
    """A4, and a font for Chinese: Word asks for it apart from the Latin one."""
    section = sheet.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
    normal: Any = sheet.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(BODY_PT)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.paragraph_format.line_spacing = 1.5
    sheet.core_properties.author = ""


def _line(sheet: Sheet, text: str, align: str = LEFT, points: int = BODY_PT, *, bold: bool = False) -> Any:
    paragraph = sheet.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(points)
    paragraph.alignment = ALIGN[align]
    return paragraph


def _heading(sheet: Sheet, block: Heading) -> None:
    _line(sheet, block.text, points=HEADING_PT, bold=True)


def _text(sheet: Sheet, block: Text) -> None:
    for one in block.text.split("\n"):
        paragraph = _line(sheet, one, block.align)
        if block.align == LEFT and not block.flush:
            paragraph.paragraph_format.first_line_indent = Pt(2 * BODY_PT)


def _grid(sheet: Sheet, block: Grid) -> None:
    """The head is repeated on every page, and no row is torn in two."""
    table = sheet.add_table(rows=0, cols=len(block.head), style="Table Grid")
    table.autofit = False
    for n, row in enumerate((block.head, *block.rows)):
        added = table.add_row()
        _mark(added, "w:cantSplit", "w:tblHeader") if n == 0 else _mark(added, "w:cantSplit")
        for cell, text in zip(added.cells, row, strict=True):
            _cell(cell, text, bold=n == 0)
    shares = block.widths or (1,) * len(block.head)
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(WIDTH_MM * share / sum(shares))
        for cell in column.cells:
            cell.width = column.width
    sheet.add_paragraph()


def _cell(cell: Any, text: str, *, bold: bool) -> None:
    cell.text = text
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.line_spacing = CELL_SPACING
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        for run in paragraph.runs:
            run.bold, run.font.size = bold, Pt(CELL_PT)


def _mark(row: Any, *marks: str) -> None:
    """Word knows these of a row, python-docx does not."""
    for mark in marks:
        row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _code(sheet: Sheet, block: Code) -> None:
    picture = io.BytesIO()
    segno.make(block.content, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
    sheet.add_picture(picture, width=Mm(32))
    sheet.paragraphs[-1].alignment = ALIGN[CENTRE]
    if block.caption:
        _line(sheet, block.caption, CENTRE, SMALL_PT)


def _signatures(sheet: Sheet, block: Signatures) -> None:
    sheet.add_paragraph()
    table = sheet.add_table(rows=1, cols=len(block.lines))
    for cell, (what, by) in zip(table.rows[0].cells, block.lines, strict=True):
        cell.text = f"{what}：{by or '＿＿＿＿＿＿'}"


def _tree(sheet: Sheet, block: Tree) -> None:
    for depth, text in block.lines:
        paragraph = _line(sheet, f"└ {text}" if depth else text)
        paragraph.paragraph_format.left_indent = Mm(8 * depth)
        paragraph.paragraph_format.space_after = Pt(0)


DRAW: dict[type, Callable[[Sheet, Any], None]] = {
    Heading: _heading,
    Text: _text,
    Grid: _grid,
    Code: _code,
    Signatures: _signatures,
    Tree: _tree,
    NewPage: lambda sheet, _: sheet.add_page_break(),
}
