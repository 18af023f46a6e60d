"""The font of everything printed, read once for a process: a third of a second, which each sheet had to wait for.

fpdf2 reads the whole font for each file, and cuts it down to the characters that occur when the file is written. Cutting
changes tables and pictures; so a sheet is lent the tables, and copies of the pictures that it takes.
"""

from __future__ import annotations

from copy import copy
from functools import cache
from pathlib import Path
from typing import Any

import paperang_p2_fonts_cjk
from fontTools.ttLib import TTFont
from fpdf import FPDF
from fpdf.fonts import SubsetMap, TTFFont

FILE = Path(paperang_p2_fonts_cjk.__file__).with_name("fonts") / "wqy-microhei.ttc"
NAME = "hei"


class Pictures(dict[str, Any]):
    """The glyphs by their names; whoever takes one has a copy."""

    def __getitem__(self, name: str) -> Any:
        return copy(super().__getitem__(name))


def lend(sheet: FPDF) -> None:
    """As `add_font` does."""
    font = copy(_read())
    font.ttfont = _tables(font.ttfont)
    font.missing_glyphs = []
    font.subset = SubsetMap(font)
    sheet.fonts[NAME] = font


@cache
def _read() -> TTFFont:
    first = FPDF()
    first.add_font(NAME, "", FILE)
    font = first.fonts[NAME]
    if not isinstance(font, TTFFont):
        raise TypeError(f"{FILE.name} is no TrueType font")
    font.ttfont.close()
    return font


def _tables(read: TTFont) -> TTFont:
    """With a file of its own for what was not read yet."""
    mine = TTFont(FILE, recalcTimestamp=False, fontNumber=0, lazy=True)
    mine.setGlyphOrder(list(read.getGlyphOrder()))
    mine.tables.update({tag: copy(table) for tag, table in read.tables.items()})
    mine["glyf"].glyphs = Pictures(mine["glyf"].glyphs)
    mine["cmap"].tables = [copy(table) for table in mine["cmap"].tables]
    return mine
