"""What goes out, as it stands on the phone: an official's own words or a file's, with what belongs below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import numbered
from chat.steps import words
from county.broadcasts.repertoire import Piece
from county.broadcasts.wording import LEAST, LONGEST, Own, titled
from flows.shown import Shown

SPEAKS = frozenset({"村干部", "乡镇干部", "县指挥部"})
"""Offices that may speak to a place."""
_NUMBER = re.compile(r"\d{1,2}")
_ORDER = re.compile(r"(?P<drill>演练)?[\s，,：:]*(?P<verb>发?广播|发通知)?(?:[。.]?|[\s，,：:]+(?P<words>.{6,}(?<![?？])))", re.DOTALL)


def orders(said: str) -> bool:
    """「广播」, 「演练」, 「演练 广播」, and with the words behind it: 「广播 今晚有雪，别出村。」."""
    match = _ORDER.fullmatch(said.strip())
    return bool(match and (match["verb"] or (match["drill"] and not match["words"])))


@dataclass(frozen=True, slots=True)
class Drill(Shown):
    """Whether the order began with 「演练」; only heard."""

    def parse(self, said: str) -> bool:
        return said == "演练"

    def find(self, sentence: str, about: str) -> str | None:
        return "演练" if orders(sentence) and sentence.strip().startswith("演练") else None


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
        match = _ORDER.fullmatch(sentence.strip())
        return match["words"] if match and match["verb"] else None

    def show(self, value: object) -> str:
        return f"《{value.title}》" if isinstance(value, Piece | Own) else ""


def own(text: str) -> Own:
    if len(text) < LEAST:
        raise Refusal("请回编号，或者把要发的话完整写给我。")
    if len(text) > LONGEST:
        raise Refusal(words("写得有点长，请缩到 {most} 个字以内，手机上才看得完。", most=LONGEST))
    return titled(text)


def listed(pieces: Sequence[Piece]) -> str:
    return numbered(f"{piece.title}（{piece.meant}）" if piece.meant else piece.title for piece in pieces)
