"""Answers chosen from a list, by number or by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.plain import NONE_OF_THEM, pick_numbers, plain
from chat.steps import words

_DENIED = re.compile(r"(?:没有?|无|不|未|否认)[^,,。;;、\s但只有]*")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several options, by number or by name; the values are the options themselves."""

    choices: tuple[Any, ...]
    labels: tuple[str, ...]

    @property
    def options(self) -> tuple[str, ...]:
        return self.labels

    def parse(self, said: str) -> Any:
        index = self._index(said)
        if index is None:
            raise Refusal(words("没看懂。请回数字 1 到 {last} 中的一个。", last=len(self.choices)))
        return self.choices[index]

    def note(self, said: str) -> str:
        """The name rather than the number, which another release or another day may give to someone else."""
        index = self._index(said)
        named = self.labels[index] if index is not None else said
        return named if self._index(named) == index else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        named = [label for label in self.labels if label in sentence]
        return named[0] if len(named) == 1 else None

    def show(self, value: Any) -> str:
        return self.labels[self.choices.index(value)]

    def _index(self, said: str) -> int | None:
        if self.labels.count(said) == 1:  # what was noted: the answer of every later replay
            return self.labels.index(said)
        wanted = plain(said)
        near = [i for i, label in enumerate(self.labels) if plain(label) == wanted]
        if not near and (numbers := pick_numbers(said)) is not None:
            return numbers[0] - 1 if len(numbers) == 1 and 1 <= numbers[0] <= len(self.choices) else None
        near = near or [i for i, label in enumerate(self.labels) if wanted and wanted in plain(label)]
        return near[0] if len(near) == 1 else None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Some of several options, or none: a tuple of them in the order of the list."""

    choices: tuple[Any, ...]
    labels: tuple[str, ...]

    @property
    def options(self) -> tuple[str, ...]:
        return self.labels

    def parse(self, said: str) -> tuple[Any, ...]:
        return tuple(self.choices[i] for i in self._indices(said))

    def note(self, said: str) -> str:
        """The names rather than the numbers, which another release may give to others."""
        return " ".join(self.labels[i] for i in self._indices(said)) or "无"

    def find(self, sentence: str, about: str) -> str | None:
        named = self._named(sentence)
        return " ".join(self.labels[i] for i in sorted(named)) if named else None

    def show(self, value: tuple[Any, ...]) -> str:
        return "、".join(self.labels[self.choices.index(choice)] for choice in value) or "无"

    def _indices(self, said: str) -> list[int]:
        if plain(said) in NONE_OF_THEM or pick_numbers(said) == (0,):
            return []
        chosen = self._numbered(said) or self._named(said)
        if not chosen and not self._denied(said):
            raise Refusal(words("没看懂。请回数字，可以回几个，例如「1 3」；都没有就回「无」。"))
        return sorted(chosen)

    def _numbered(self, said: str) -> set[int]:
        """Keypad numbers; 「13」 among fewer than ten options is 1 and 3."""
        numbers = pick_numbers(said) or ()
        last = len(self.choices)
        if len(numbers) == 1 and last < 10 and numbers[0] > last:
            numbers = tuple(int(digit) for digit in str(numbers[0]))
        return {n - 1 for n in numbers} if all(1 <= n <= last for n in numbers) else set()

    def _named(self, said: str) -> set[int]:
        """Options named and not denied: in 「没有发热,有咳嗽」 only 咳嗽."""
        affirmed, whole = _DENIED.sub("", said), plain(said)
        return {i for i, label in enumerate(self.labels) if label in affirmed or plain(label) == whole}

    def _denied(self, said: str) -> bool:
        """Whether the reply names options and only denies them: 「没有咳嗽」."""
        return any(label in said for label in self.labels) and not plain(_DENIED.sub("", said))
