"""A poster: one sheet to be read from two metres, the letters as large as the words allow, a code to scan at its foot."""

from __future__ import annotations

import io
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass

import segno
from fpdf import FPDF
from fpdf.enums import Align, TextMode

from papers import font
from papers.pdf import UNDRAWN
from papers.wrap import wrap

A3_MM, A4_MM = (297.0, 420.0), (210.0, 297.0)
RED, WARM, BLACK, WHITE = (178, 34, 34), (255, 250, 240), (35, 31, 32), (255, 255, 255)
Colour = tuple[int, int, int]
BAND, FOOT, MARGIN = 0.17, 0.15, 0.08
"""Shares of the sheet: of its height the band above and the foot below, of its width the margin."""
MM_A_POINT = 25.4 / 72
LINE, BETWEEN = 1.45, 0.45
"""Height of a line and of the gap between paragraphs, over the height of the letters."""
LARGEST_PT, SMALLEST_PT = 64, 9
SMALLER, STEPS = 0.97, 128
"""The letters shrink by so much a step; after so many they are dust."""


@dataclass(frozen=True, slots=True)
class Poster:
    """`code`: what the QR code holds, with `caption` beside it; without one the foot has the office alone."""

    title: str
    words: str
    office: str
    code: str = ""
    caption: str = ""


def render(poster: Poster, size_mm: tuple[float, float] = A3_MM) -> bytes:
    """One page, whatever its length: the letters shrink. Words that would need letters below 9 pt are too many, and raise
    ValueError."""
    sheet = Sheet(poster, size_mm)
    sheet.draw_band()
    sheet.draw_words()
    sheet.draw_foot()
    return bytes(sheet.output())


class Sheet(FPDF):
    """The page under the pen."""

    def __init__(self, poster: Poster, size_mm: tuple[float, float]) -> None:
        super().__init__(format=size_mm)
        self.poster = poster
        self.set_auto_page_break(False)
        self.set_title(poster.title)
        self.set_lang("zh-CN")
        font.lend(self)
        self.set_margin(self.w * MARGIN)
        self.add_page()
        self.set_fill_color(*WARM)
        self.rect(0, 0, self.w, self.h, style="F")

    def draw_band(self) -> None:
        """The title, white on red, on as many lines as it needs."""
        height = self.h * BAND
        self.set_fill_color(*RED)
        self.rect(0, 0, self.w, height, style="F")
        lines, points = self._fit(self.poster.title, self.epw, height * 0.7, LARGEST_PT * self.w / A4_MM[0])
        self.set_text_color(*WHITE)
        self._write(lines, points, (height - self._tall(lines, points)) / 2, Align.C, outline=WHITE)

    def draw_words(self) -> None:
        top, bottom = self.h * (BAND + 0.03), self.h * (1 - FOOT)
        lines, points = self._fit(self.poster.words, self.epw, bottom - top, LARGEST_PT * self.w / A4_MM[0])
        self.set_text_color(*BLACK)
        self._write(lines, points, top + (bottom - top - self._tall(lines, points)) / 2, Align.L)

    def draw_foot(self) -> None:
        """The office on the left, the code and what it leads to on the right."""
        side, top = self.h * FOOT * 0.72, self.h * (1 - FOOT * 0.86)
        self.set_text_color(*RED)
        points = self.h * FOOT * 0.14 / MM_A_POINT
        self._write([self.poster.office], points, top + side / 2 - points * MM_A_POINT * LINE / 2, Align.L, outline=RED)
        if not self.poster.code:
            return
        picture = io.BytesIO()
        segno.make(self.poster.code, error="q", micro=False).save(picture, kind="png", scale=10, border=2)
        left = self.w - self.r_margin - side
        self.image(picture, x=left, y=top, w=side, h=side)
        self._size(points * 0.6)
        self.set_xy(self.l_margin, top + side / 2 - 4)
        self.cell(left - self.l_margin - 4, 8, self.poster.caption, align=Align.R)

    def normalize_text(self, text: str) -> str:
        return super().normalize_text(text.translate(UNDRAWN))

    def _fit(self, text: str, width: float, height: float, largest: float) -> tuple[list[str], float]:
        """The lines, and the largest letters with which they fill this room. "" is a gap between paragraphs."""
        sizes = [points for points in (largest * SMALLER**step for step in range(STEPS)) if points >= SMALLEST_PT]
        if not sizes or self._tall(self._set(text, width, sizes[-1]), sizes[-1]) > height:
            raise ValueError(f"{len(text)} characters are too many for one sheet")
        points = sizes[bisect(sizes, False, key=lambda one: self._tall(self._set(text, width, one), one) <= height)]
        return self._set(text, width, points), points

    def _set(self, text: str, width: float, points: float) -> list[str]:
        self._size(points)
        return list(self._lines(text, width))

    def _lines(self, text: str, width: float) -> Iterator[str]:
        for n, paragraph in enumerate(filter(None, (one.strip() for one in text.splitlines()))):
            if n:
                yield ""
            yield from wrap(paragraph, width, self.get_string_width)

    def _tall(self, lines: list[str], points: float) -> float:
        letters = points * MM_A_POINT
        return sum(letters * (LINE if line else BETWEEN) for line in lines)

    def _write(
        self, lines: list[str], points: float, top: float, align: Align, *, outline: Colour | None = None
    ) -> None:
        """The font has one weight: an outline in the letters' colour makes them bold."""
        self._size(points)
        self.set_y(top)
        mode = TextMode.FILL_STROKE if outline else TextMode.FILL
        self.set_draw_color(outline or BLACK)
        with self.local_context(text_mode=mode, line_width=points / 160):
            for line in lines:
                letters = points * MM_A_POINT
                self.cell(0, letters * (LINE if line else BETWEEN), line, align=align, new_x="LMARGIN", new_y="NEXT")

    def _size(self, points: float) -> None:
        self.set_font(font.NAME, size=points)
