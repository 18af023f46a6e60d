"""A letter, a set of rules or a leaflet that has gone out, and its items: what people then ask the hotline about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from broadcasts.page import EVERYWHERE
from county import spoken
from language.numerals import value
from records import codes

LONGEST = 300
"""Characters of one answer; a longer item or paragraph is answered with the piece that was asked about."""
_MARKS = (
    re.compile(r"^[ \t#*]*第(?P<n>[一二三四五六七八九十百\d]{1,4})条", re.MULTILINE),
    re.compile(r"^[ \t#*]*(?P<n>[一二三四五六七八九十]{1,3})[、.．]", re.MULTILINE),
    re.compile(r"^[ \t#*]*(?P<n>\d{1,2})[、.．)）](?!\d)", re.MULTILINE),
    re.compile(r"^[ \t#*]*[(（](?P<n>[一二三四五六七八九十]{1,3})[)）]", re.MULTILINE),
)
_ENDS = re.compile(r"\n+|(?<=[。！？；])")


@dataclass(frozen=True, slots=True)
class Published:
    """`text` as it was read by people, placeholders filled in. From `withdrawn` on it is never quoted again."""

    id: str
    title: str
    text: str
    office: str
    since: date
    number: str = ""
    area: int = EVERYWHERE
    until: date | None = None
    withdrawn: date | None = None

    def stands(self, area: int, on: date) -> bool:
        """Whether it may be quoted on that day to who lives in `area` (0: nobody knows where)."""
        over = (self.until and self.until < on) or (self.withdrawn and self.withdrawn <= on)
        here = self.area == EVERYWHERE or (area != EVERYWHERE and codes.covers(self.area, area))
        return self.since <= on and not over and here


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of at most about LONGEST characters; `number` is its item's, 0 where nothing is numbered."""

    of: Published
    place: int
    number: int
    words: str

    @property
    def id(self) -> str:
        return f"{self.of.id}#{self.place}"

    @property
    def question(self) -> str:
        """How it is called among choices."""
        title = f"《{self.of.title.strip('《》')}》"
        return f"{title}第{self.number}条" if self.number else title

    def told(self) -> str:
        number = f"（{self.of.number}）" if self.of.number else ""
        day = self.of.since
        return f"{self.question}：\n{self.words}\n——\n来源：{self.of.office}{number}，{spoken.full(day)}发布。"


def items(of: Published) -> tuple[Item, ...]:
    """In the order of the text."""
    pieces = [(number, piece) for number, words in _numbered(of.text) for piece in _pieces(words)]
    return tuple(Item(of, place, number, words) for place, (number, words) in enumerate(pieces, 1))


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """By the outermost marks that stand at least twice; what stands before the first has number 0."""
    found = next((marks for each in _MARKS if len(marks := list(each.finditer(text))) > 1), [])
    ends = [*(mark.start() for mark in found), len(text)]
    yield 0, text[: ends[0]]
    words = [text[mark.start() : end] for mark, end in zip(found, ends[1:], strict=True)]
    closing = ""
    if words and not any("\n\n" in each.strip() for each in words[:-1]):
        words[-1], _, closing = words[-1].partition("\n\n")  # 此致, the office, the day: no part of the last item
    for mark, each in zip(found, words, strict=True):
        yield value(mark["n"]) or 0, each
    yield 0, closing


def _pieces(words: str) -> Iterator[str]:
    """Whole sentences together, as many as fit."""
    piece = ""
    for sentence in _sentences(words):
        if piece and len(piece) + len(sentence) > LONGEST:
            yield piece
            piece = ""
        piece = f"{piece}\n{sentence}" if piece and not piece.endswith(("。", "；", "！", "？")) else piece + sentence
    if piece:
        yield piece


def _sentences(words: str) -> Iterator[str]:
    for sentence in filter(None, map(str.strip, _ENDS.split(words))):
        yield from (sentence[at : at + LONGEST] for at in range(0, len(sentence), LONGEST))
