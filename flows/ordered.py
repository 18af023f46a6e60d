"""What stands behind the verb of a line of work: a number, a name, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import one_of
from chat.steps import Words, words
from flows.dwelling import Dwelling
from flows.shown import Shown

ANYWHERE = "无"


@dataclass(frozen=True, slots=True)
class Numbered(Shown):
    """The first number of a message; `hint` where there is none."""

    hint: Words
    form: re.Pattern[str]

    def parse(self, said: str) -> int:
        found = self.form.search(said)
        if found is None:
            raise Refusal(self.hint)
        return int(found[0])

    def note(self, said: str) -> str:
        return str(self.parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        found = self.form.search(sentence)
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Rest(Shown):
    """Named group `name` of a line of this form, as free words of `least` to `most` characters."""

    form: re.Pattern[str]
    name: str
    hint: str
    least: int = 2
    most: int = 200
    takes_all: bool = True

    def parse(self, said: str) -> str:
        text = said.strip()
        if not self.least <= len(text) <= self.most:
            raise Refusal(self.hint)
        return text

    def find(self, sentence: str, about: str) -> str | None:
        match = self.form.fullmatch(sentence.strip())
        return (match[self.name] or "").strip() or None if match else None


@dataclass(frozen=True, slots=True)
class InLine(Shown):
    """What group `said` of a line says of one of several things, the first that fits; asked by number where it says none."""

    line: re.Pattern[str]
    forms: tuple[tuple[str, re.Pattern[str]], ...]
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> str:
        named = next((name for name, form in self.forms if form.search(said)), None)
        chosen: str = named or one_of(self.options).parse(said)
        return chosen

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        match = self.line.fullmatch(sentence.strip())
        return next((name for name, form in self.forms if match and form.search(match["said"])), None)


@dataclass(frozen=True, slots=True)
class Village(Shown):
    """The code of a village that the message names; 0 for none."""

    villages: tuple[tuple[int, str, str], ...]

    def parse(self, said: str) -> int:
        return 0 if said == ANYWHERE else int(Dwelling(self.villages, codes=False).parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        return Dwelling(self.villages, codes=False).find(sentence, about)


NUMBER = Numbered(words("请发编号，例如「3」。"), re.compile(r"\d{1,5}"))
