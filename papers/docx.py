"""A paper as a Word document, to be changed, sealed and filed by an office."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import segno
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from papers import draft, foot
from papers.draft import ALIGN, Draft
from papers.faces import OFFICIAL, PLAIN
from papers.paper import CENTRE, LEFT, RIGHT, Code, Grid, Heading, NewPage, Paper, Signatures, Text, Tree

SMALL_PT, CELL_SPACING = 9, 1.15


def render(paper: Paper) -> bytes:
    """The whole file."""
    page = draft.begin(OFFICIAL if paper.official else PLAIN)
    page.line(paper.title, CENTRE, page.face.title_pt, font=page.face.title, bold=page.face.bold)
    if paper.number:
        page.line(paper.number, CENTRE)
    page.sheet.paragraphs[-1].paragraph_format.space_after = Pt(page.face.body_pt)
    for block in paper.blocks:
        DRAW[type(block)](page, block)
    foot.draw(page.sheet, paper.footer, official=paper.official)
    whole = io.BytesIO()
    page.sheet.save(whole)
    return whole.getvalue()


def _heading(page: Draft, block: Heading) -> None:
    face = page.face
    paragraph = page.line(block.text, points=face.heading_pt, font=face.heading, bold=face.bold)
    paragraph.paragraph_format.first_line_indent = Pt(face.indent * face.heading_pt)
    page.hold()


def _text(page: Draft, block: Text) -> None:
    """What stands on the right signs what is before it, and goes to no page alone; a lead without a text heads what comes."""
    for n, one in enumerate(block.text.split("\n")):
        if block.align == RIGHT:
            page.hold()
        paragraph = page.line(one, block.align, lead="" if n else block.lead)
        if block.align == LEFT and not block.flush:
            paragraph.paragraph_format.first_line_indent = Pt(2 * page.face.body_pt)
    if not block.text:
        page.hold()


def _grid(page: Draft, block: Grid) -> None:
    """The head is repeated on every page, and no row is torn in two."""
    table = page.sheet.add_table(rows=0, cols=len(block.head), style="Table Grid")
    table.autofit = False
    for n, row in enumerate((block.head, *block.rows)):
        added = table.add_row()
        _mark(added, "w:cantSplit", "w:tblHeader") if n == 0 else _mark(added, "w:cantSplit")
        for cell, text in zip(added.cells, row, strict=True):
            _cell(cell, page.face.written(text), page.face.cell_pt, bold=n == 0)
    shares = block.widths or (1,) * len(block.head)
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(page.face.width_mm * share / sum(shares))
        for cell in column.cells:
            cell.width = column.width
    page.gap()


def _cell(cell: Any, text: str, points: float, *, bold: bool) -> None:
    cell.text = text
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.line_spacing = CELL_SPACING
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        for run in paragraph.runs:
            run.bold, run.font.size = bold, Pt(points)


def _mark(row: Any, *marks: str) -> None:
    """Word knows these of a row, python-docx does not."""
    for mark in marks:
        row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _code(page: Draft, block: Code) -> None:
    picture = io.BytesIO()
    segno.make(block.content, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
    page.sheet.add_picture(picture, width=Mm(32))
    page.sheet.paragraphs[-1].alignment = ALIGN[CENTRE]
    if block.caption:
        page.line(block.caption, CENTRE, SMALL_PT)


def _signatures(page: Draft, block: Signatures) -> None:
    page.hold()
    page.gap()
    page.hold()
    table = page.sheet.add_table(rows=1, cols=len(block.lines))
    for cell, (what, by) in zip(table.rows[0].cells, block.lines, strict=True):
        cell.text = f"{what}：{by or '＿＿＿＿＿＿'}"
        cell.paragraphs[0].runs[0].font.size = Pt(PLAIN.body_pt)


def _tree(page: Draft, block: Tree) -> None:
    for depth, text in block.lines:
        paragraph = page.line(f"└ {text}" if depth else text)
        paragraph.paragraph_format.left_indent = Mm(8 * depth)
        paragraph.paragraph_format.space_after = Pt(0)


DRAW: dict[type, Callable[[Draft, Any], None]] = {
    Heading: _heading,
    Text: _text,
    Grid: _grid,
    Code: _code,
    Signatures: _signatures,
    Tree: _tree,
    NewPage: lambda page, _: page.sheet.add_page_break(),
}
