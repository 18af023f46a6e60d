"""A paper as PDF: A4, WenQuanYi Micro Hei, of which only the characters that occur are put into the file."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import segno
from fpdf import FPDF
from fpdf.enums import Align, TextMode
from fpdf.fonts import FontFace

from papers import font
from papers.paper import CENTRE, RIGHT, Code, Grid, Heading, NewPage, Paper, Signatures, Text, Tree
from papers.wrap import wrap

MARGIN_MM, FOOT_MM, CODE_MM, STEP_MM = 25, 20, 32, 8
TITLE_PT, HEADING_PT, BODY_PT, SMALL_PT = 20, 14, 12, 9
LINE = 1.75
"""Height of a line over the height of its characters."""
MM_A_POINT = 25.4 / 72
THICKEN_MM = 0.25
ALIGN = {CENTRE: Align.C, RIGHT: Align.R}
UNDRAWN = str.maketrans({"℃": "°C"})
"""The font names it and has no picture of it."""


def render(paper: Paper) -> bytes:
    """The whole file."""
    sheet = Sheet(paper)
    sheet.draw_title()
    for block in paper.blocks:
        DRAW[type(block)](sheet, block)
    return bytes(sheet.output())


class Sheet(FPDF):
    """The page under the pen."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(format="A4")
        self.paper = paper
        self.set_margins(MARGIN_MM, MARGIN_MM, MARGIN_MM)
        self.set_auto_page_break(True, FOOT_MM + 5)
        self.set_title(paper.title)
        self.set_lang("zh-CN")
        font.lend(self)
        self.add_page()

    def draw_title(self) -> None:
        self._bold(self.paper.title, TITLE_PT, Align.C)
        if self.paper.number:
            self.line_of(self.paper.number, BODY_PT, Align.C)
        self.ln(4)

    def draw_heading(self, block: Heading) -> None:
        self.ln(2)
        self._bold(block.text, HEADING_PT, Align.L)

    def draw_text(self, block: Text) -> None:
        self._size(BODY_PT)
        indent = 0.0 if block.flush or block.align in ALIGN else 2 * self.get_string_width("国")
        paragraphs = f"{block.lead}{block.text}".split("\n")
        if block.align == RIGHT and self.will_page_break(len(paragraphs) * self.height(BODY_PT)):
            self.add_page()
        for paragraph in paragraphs:
            for n, line in enumerate(wrap(paragraph, self.epw, self.get_string_width, indent)):
                self.set_x(self.l_margin + (indent if n == 0 else 0))
                self.line_of(line, BODY_PT, ALIGN.get(block.align, Align.L))

    def draw_grid(self, block: Grid) -> None:
        """Cells break like paragraphs; the head is repeated on each page."""
        self._size(BODY_PT)
        self.ln(1)
        shares = block.widths or (1,) * len(block.head)
        room = [self.epw * share / sum(shares) - 5 for share in shares]
        with self.table(
            col_widths=shares, line_height=7, padding=1, text_align=Align.L, headings_style=FontFace()
        ) as table:
            for row in (block.head, *block.rows):
                cells = zip(row, room, strict=True)
                table.row(["\n".join(wrap(cell, width, self.get_string_width)) for cell, width in cells])
        self.ln(2)

    def draw_code(self, block: Code) -> None:
        picture = io.BytesIO()
        segno.make(block.content, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
        self._keep_together(CODE_MM + 12)
        self.image(picture, x=self.l_margin + (self.epw - CODE_MM) / 2, w=CODE_MM, h=CODE_MM)
        if block.caption:
            self.line_of(block.caption, SMALL_PT, Align.C)

    def draw_signatures(self, block: Signatures) -> None:
        self._keep_together(24)
        self.ln(8)
        self._size(BODY_PT)
        width = self.epw / len(block.lines)
        for what, by in block.lines:
            self.cell(width, self.height(BODY_PT), f"{what}：{by or '＿＿＿＿＿＿'}")
        self.ln(self.height(BODY_PT))

    def draw_tree(self, block: Tree) -> None:
        """Each line hangs by a stroke on the stem of its parent."""
        self._size(BODY_PT)
        height, stems = self.height(BODY_PT), dict[int, tuple[int, float]]()
        for depth, text in block.lines:
            left = self.l_margin + depth * STEP_MM
            for n, line in enumerate(wrap(text, self.epw - depth * STEP_MM, self.get_string_width)):
                self._keep_together(height)
                middle = self.y + height / 2
                if depth and n == 0:
                    page, top = stems.get(depth - 1, (self.page, middle))
                    stem = left - STEP_MM + 2
                    self.line(stem, top if page == self.page else self.t_margin, stem, middle)
                    self.line(stem, middle, left, middle)
                self.set_x(left)
                self.line_of(line, BODY_PT, Align.L)
            stems[depth] = (self.page, self.y)

    def draw_page(self, block: NewPage) -> None:
        self.add_page()

    def footer(self) -> None:
        self.set_y(-FOOT_MM)
        self._size(SMALL_PT)
        self.cell(self.epw, 6, f"{self.paper.footer}　第 {self.page_no()} 页".strip(), align=Align.C)

    def normalize_text(self, text: str) -> str:
        return super().normalize_text(text.translate(UNDRAWN))

    def line_of(self, text: str, points: int, align: Align) -> None:
        """One line that was broken already."""
        self._size(points)
        self.cell(0, self.height(points), text, align=align, new_x="LMARGIN", new_y="NEXT")

    def height(self, points: int) -> float:
        return points * MM_A_POINT * LINE

    def _bold(self, text: str, points: int, align: Align) -> None:
        """The font has one weight: the outline is drawn, too."""
        self._size(points)
        with self.local_context(text_mode=TextMode.FILL_STROKE, line_width=THICKEN_MM):
            for line in wrap(text, self.epw, self.get_string_width):
                self.line_of(line, points, align)

    def _size(self, points: int) -> None:
        self.set_font(font.NAME, size=points)

    def _keep_together(self, height: float) -> None:
        if self.will_page_break(height):
            self.add_page()


DRAW: dict[type, Callable[[Sheet, Any], None]] = {
    Heading: Sheet.draw_heading,
    Text: Sheet.draw_text,
    Grid: Sheet.draw_grid,
    Code: Sheet.draw_code,
    Signatures: Sheet.draw_signatures,
    Tree: Sheet.draw_tree,
    NewPage: Sheet.draw_page,
}
