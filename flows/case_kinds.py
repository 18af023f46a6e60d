"""What an order on a case holds besides its verb: its number, two numbers, the outcome, the rest of the words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import one_of
from chat.steps import words
from county.tips.handling import OUTCOMES
from flows.ordered import Numbered
from flows.shown import Shown

_NUMBER = re.compile(r"\d{1,6}")
_VERB = re.compile(r"^\D{0,6}?\d{1,6}\s*")
_OUTCOME = re.compile("|".join(sorted(OUTCOMES, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Pair(Shown):
    """Two numbers, as they stand."""

    def parse(self, said: str) -> tuple[int, int]:
        found = _NUMBER.findall(said)
        if len(found) != 2:
            raise Refusal("请发两个数字，例如「12 15」。")
        return int(found[0]), int(found[1])

    def find(self, sentence: str, about: str) -> str | None:
        found = _NUMBER.findall(sentence)
        return " ".join(found) if len(found) == 2 else None


@dataclass(frozen=True, slots=True)
class Rest(Shown):
    """The words after verb and number, without what another question took of them."""

    verb: str
    taken: tuple[str, ...] = ()
    takes_all: bool = True

    def parse(self, said: str) -> str:
        text = said.strip()
        if len(text) < 2:
            raise Refusal("请写几个字。")
        if len(text) > 500:
            raise Refusal("写得有点长，请缩到 500 个字以内。")
        return text

    def find(self, sentence: str, about: str) -> str | None:
        if not sentence.startswith(self.verb):
            return None
        rest = _VERB.sub("", sentence)
        for word in sorted(self.taken, key=len, reverse=True):
            if rest.startswith(word):
                rest = rest.removeprefix(word)
                break
        rest = rest.lstrip(" ，,：:。").rstrip()
        return rest or None


@dataclass(frozen=True, slots=True)
class Finding(Shown):
    """One of the four outcomes, by number or name; in a sentence the first that stands there, 不属实 before 属实."""

    options: tuple[str, ...] = OUTCOMES

    def parse(self, said: str) -> str:
        chosen: str = one_of(self.options).parse(said)
        return chosen

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        found = _OUTCOME.search(sentence)
        return found[0] if found else None


NUMBER = Numbered(words("请发案件号，例如「12」。"), _NUMBER)
PAIR = Pair()
FINDING = Finding()
