"""Figures that may be temperatures: where they stand, their value, whether they have a decimal or a unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language.numerals import DIGITS, value
from language.span import Span


@dataclass(frozen=True, slots=True)
class Figure:
    number: float
    span: Span
    decimal: bool
    unit: bool  # 度 or ℃
    open: bool  # 38度多: at least
    slip: bool = False  # 37:5, 37-5: another sign where the point should be


_COUNTER = r"(?![天个次年月日号点时岁片粒周分块元斤包盒遍十百千万]|小时|\s?[:/])"
_ARABIC = re.compile(
    r"(?<![\da-z./#])(?P<whole>\d{1,3})"
    r"(?:"
    r"\s?(?P<point>[.。]{1,2}|[`'’]|点|、|度点?|℃|°c?)\s?(?P<frac>\d{1,2}|[零一二三四五六七八九](?![十百个]))(?![\d])(?P<half>)"
    + _COUNTER
    + r""
    r"|\s?度(?P<half2>半)"
    r"|(?P<soft>,| |(?P<odd>[:;/_+-]))(?P<tenth>\d)(?![\d.])"
    + _COUNTER
    + r"(?!(?(odd)\s?[人口号楼室床户房家栋位名]|\d))"
    r")?"
    r"(?P<unit>\s?(?:度|℃|°c|°|c(?![a-z])|摄氏))?(?P<open>\s?[多几])?"
)
_TENS = "一二三四五六七八九"
_SPOKEN = re.compile(
    rf"(?<![{_TENS}十百千零\d])(?P<whole>[三四]十[{_TENS}]?|[三四][零{_TENS}](?=[点度]))"
    rf"(?:(?P<point>[点度.。]点?)(?P<frac>[零{_TENS}\d半]{{1,2}}){_COUNTER}|(?P<run>[{_TENS}]){_COUNTER})?"
    r"(?P<unit>\s?(?:度|℃|°c))?(?P<open>\s?[多几])?"
)


_ITEM = re.compile(r"(?:^|(?<=[\s,;]))\d[.、)](?=\s?\d\d[.。点度])")  # the 1. of 1.36.5
_DEGREE = re.compile(rf"(?<=度)(\s?[\d{_TENS}])分(?!钟)")  # 37度5分 is 37.5


def figures(text: str) -> Iterator[Figure]:
    """In order, from plain text."""
    text = _DEGREE.sub(r"\1 ", _ITEM.sub("  ", text))
    found = [
        f
        for pattern, make in ((_ARABIC, _arabic), (_SPOKEN, _spoken))
        for m in pattern.finditer(text)
        if (f := make(m))
    ]
    yield from sorted(found, key=lambda figure: figure.span)


_LONGER = re.compile(r"\d|[.点]\d")


def _arabic(match: re.Match[str]) -> Figure | None:
    whole, frac = match["whole"], match["frac"] or match["tenth"]
    if _LONGER.match(match.string, match.end("whole") if frac is None else match.end()):
        return None  # the beginning of a longer number, as in 36.5元
    if match["half2"]:
        frac = "5"
    if match["soft"] and not 34 <= int(whole) <= 43:
        frac = None
    decimals = "".join(str(DIGITS.get(c, c)) for c in frac or "0")
    unit = bool(match["unit"]) or (match["point"] or "")[:1] in ("度", "℃", "°") or bool(match["half2"])
    number, slip = float(f"{whole}.{decimals}"), bool(match["odd"] and frac)
    return Figure(number, Span(*match.span()), frac is not None, unit, bool(match["open"]), slip)


def _spoken(match: re.Match[str]) -> Figure | None:
    whole, frac = value(match["whole"]), match["frac"] or match["run"]
    if whole is None:
        return None
    decimals = "".join("5" if c == "半" else str(DIGITS.get(c, c)) for c in frac or "0")
    unit = bool(match["unit"]) or (match["point"] or "").startswith("度")
    if unit and len(decimals) == 2 and int(decimals[1]) == int(decimals[0]) + 1:
        decimals = decimals[1]  # 三十七度二三 is about 37.3
    return Figure(float(f"{whole}.{decimals}"), Span(*match.span()), frac is not None, unit, bool(match["open"]))
