"""What goes out, as it stands on the phone: an official's own words or a file's, with what belongs below them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from chat.errors import Refusal
from chat.kinds import numbered
from chat.steps import words
from county.broadcasts.framing import framed
from county.broadcasts.repertoire import Piece, Repertoire, Words
from flows.shown import Shown
from records.broadcasts.receipt import DIRECTIVE

SPEAKS = frozenset({"村干部", "乡镇干部", "县指挥部"})
"""Offices that may speak to a place."""
NOTICE = "notice"
LONGEST, LEAST = 600, 6
TITLE = 20
_NUMBER = re.compile(r"\d{1,2}")
_ORDER = re.compile(r"(?P<drill>演练)?[\s，,：:]*(?P<verb>发?广播|发通知)?[。.]?")


def orders(said: str) -> bool:
    """「广播」, 「演练」, 「演练 广播」."""
    match = _ORDER.fullmatch(said.strip())
    return bool(match and (match["drill"] or match["verb"]))


@dataclass(frozen=True, slots=True)
class Drill(Shown):
    """Whether the order began with 「演练」; only heard."""

    def parse(self, said: str) -> bool:
        return said == "演练"

    def find(self, sentence: str, about: str) -> str | None:
        return "演练" if orders(sentence) and sentence.strip().startswith("演练") else None


@dataclass(frozen=True, slots=True)
class Own:
    """An official's own words: literal, a brace stays a brace."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Content(Shown):
    """A piece by number or title, or own words."""

    pieces: tuple[Piece, ...]
    takes_all: bool = True

    def parse(self, said: str) -> Piece | Own:
        text = said.strip()
        named = next((piece for piece in self.pieces if text.strip("《》") == piece.title), None)
        if named:
            return named
        if _NUMBER.fullmatch(text):
            if not 1 <= int(text) <= len(self.pieces):
                raise Refusal(words("请回 1 到 {last} 里的编号，或者把要发的话直接写给我。", last=len(self.pieces)))
            return self.pieces[int(text) - 1]
        return own(text)

    def note(self, said: str) -> str:
        """The title rather than the number, which another release may give to another text."""
        found = self.parse(said)
        return found.title if isinstance(found, Piece) else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: object) -> str:
        return f"《{value.title}》" if isinstance(value, Piece | Own) else ""


def own(text: str) -> Own:
    if len(text) < LEAST:
        raise Refusal("请回编号，或者把要发的话完整写给我。")
    if len(text) > LONGEST:
        raise Refusal(words("写得有点长，请缩到 {most} 个字以内，手机上才看得完。", most=LONGEST))
    first, _, rest = text.partition("\n")
    if rest.strip() and len(first.strip()) <= TITLE:
        return Own(first.strip(" 【】。！，："), rest.strip())
    return Own("通知", text)


def listed(pieces: Sequence[Piece]) -> str:
    return numbered(f"{piece.title}（{piece.meant}）" if piece.meant else piece.title for piece in pieces)


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that decides the words, but the moment and the number."""

    content: Piece | Own
    drill: bool
    directive: bool
    series: bool

    def said(self, repertoire: Repertoire, at: datetime, figures: Mapping[str, str], number: object, *, raw: bool = False) -> Words:
        """In each language in which it may go. `raw`: as a series keeps it, to be filled each time."""
        found: Words
        if isinstance(self.content, Own):
            found = (("zh", f"【{self.content.title}】\n{self.content.text}"),)
        elif raw:
            return repertoire.template(self.content.id)
        else:
            found = repertoire.words(self.content.id, at, figures, 1 if self.series and self.content.one_a_day else 0)
        return tuple((language, self._framed(text, number)) for language, text in found)

    @property
    def kind(self) -> str:
        if isinstance(self.content, Piece):
            return self.content.kind
        return DIRECTIVE if self.directive else NOTICE

    @property
    def questions(self) -> str:
        return self.content.questions if isinstance(self.content, Piece) else ""

    def _framed(self, text: str, number: object) -> str:
        return framed(text, self.kind, number, asks=bool(self.questions), drill=self.drill)
