"""What goes out, as it stands on the phone: an official's own words or a file's, with what belongs below them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from county.broadcasts.framing import framed
from county.broadcasts.repertoire import Piece, Repertoire, Words
from records.broadcasts.receipt import DIRECTIVE

NOTICE = "notice"
LONGEST, LEAST = 600, 6
"""Characters of own words."""
TITLE = 20
PLAIN = "通知"


@dataclass(frozen=True, slots=True)
class Own:
    """An official's own words: literal, a brace stays a brace."""

    title: str
    text: str


def titled(text: str) -> Own:
    """A short first line is the title."""
    first, _, rest = text.partition("\n")
    if rest.strip() and len(first.strip()) <= TITLE:
        return Own(first.strip(" 【】。！，：") or PLAIN, rest.strip())
    return Own(PLAIN, text)


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that decides the words, but the moment and the number."""

    content: Piece | Own
    drill: bool
    directive: bool
    series: bool

    def said(
        self, repertoire: Repertoire, at: datetime, figures: Mapping[str, str], number: object, *, raw: bool = False
    ) -> Words:
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
