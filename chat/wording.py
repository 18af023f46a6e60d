"""Sentences with gaps: translated first, filled afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Translate = Callable[[str], str]

_GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence with `{gaps}`. What fills a gap is shown as it is, unless it is itself Words."""

    text: str
    gaps: tuple[tuple[str, object], ...] = ()

    def say(self, translate: Translate) -> str:
        """The sentence in the reader's language; a translation that has lost a gap gives way to the Chinese."""
        translated = translate(self.text) if self.text else ""
        if not self.gaps:
            return translated
        if translated != self.text and gaps(translated) != gaps(self.text):
            translated = self.text
        filled = {name: value.say(translate) if isinstance(value, Words) else str(value) for name, value in self.gaps}
        return _GAP.sub(lambda gap: filled.get(gap[1], gap[0]), translated)

    def __str__(self) -> str:
        return self.say(str)


def gaps(text: str) -> frozenset[str]:
    """The names between the braces."""
    return frozenset(_GAP.findall(text))


def words(sentence: str, /, **gaps: object) -> Words:
    """`words("{who}已上报", who=who)`; the sentence is the catalogue's key."""
    return Words(sentence, tuple(gaps.items()))


def say(value: object, translate: Translate) -> str:
    """What a person reads: Words and plain sentences through the catalogue, anything else as it shows itself."""
    if isinstance(value, Words):
        return value.say(translate)
    if isinstance(value, str):
        return translate(value) if value else ""
    return str(value)


Part = Words | str  # of a reply: Words are still to be translated, a str is finished


def to_say(text: object) -> Words:
    """What a flow or a refusal says, as Words."""
    return text if isinstance(text, Words) else Words(str(text))


def join(parts: Iterable[Part], translate: Translate) -> str:
    """A reply: its parts line by line."""
    said = (part.say(translate) if isinstance(part, Words) else part for part in parts)
    return "\n".join(line for line in said if line)
