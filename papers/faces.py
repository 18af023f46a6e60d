"""How a paper is set in Word: fonts, sizes, margins, lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

APART = re.compile(r"(?<=[㐀-鿿）]) (?=\d)|(?<=\d) (?=[㐀-鿿（])")


@dataclass(frozen=True, slots=True)
class Face:
    """Fonts by their Chinese names, as Word and WPS know them; sizes in points; `margins_mm` top, right, bottom, left. `line`:
    the height of a line in points, or, below 4, how many times the text's own. `indent`: of headings, in characters. `close`:
    no space between a number and what it counts, Word leaves some room by itself."""

    title: str
    heading: str
    lead: str
    body: str
    title_pt: float
    heading_pt: float
    body_pt: float
    cell_pt: float
    margins_mm: tuple[int, int, int, int]
    line: float
    after_pt: float
    indent: int
    bold: bool = False
    close: bool = False

    def written(self, text: str) -> str:
        return APART.sub("", text) if self.close else text

    @property
    def width_mm(self) -> int:
        return 210 - self.margins_mm[1] - self.margins_mm[3]


PLAIN = Face("宋体", "宋体", "宋体", "宋体", 20, 14, 12, 10.5, (25, 25, 25, 25), 1.5, 8, 0, bold=True)
OFFICIAL = Face(
    "方正小标宋简体", "黑体", "楷体", "仿宋", 22, 16, 16, 12, (37, 26, 35, 28), 28.9, 0, 2, close=True,
)  # fmt: skip
"""GB/T 9704-2012: 22 lines of 28 characters on a page."""
