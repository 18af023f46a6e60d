"""The common kinds of answer: a choice, several choices, yes or no, free words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from chat.choices import AnyOf, OneOf
from chat.errors import Refusal
from chat.plain import NONE_OF_THEM, is_no, is_yes, pick_numbers, plain
from chat.steps import Words, words


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no, in the words people use."""

    options: tuple[str, ...] = ("是", "否")

    def parse(self, said: str) -> bool:
        if plain(said) == plain(self.options[0]) or (is_yes(said) and plain(said) != plain(self.options[1])):
            return True
        if plain(said) == plain(self.options[1]) or is_no(said):
            return False
        raise Refusal(words("请回 1（{yes}）或 2（{no}）。", yes=words(self.options[0]), no=words(self.options[1])))

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: bool) -> str:
        return self.options[0] if value else self.options[1]


@dataclass(frozen=True, slots=True)
class FreeText:
    """Any words, between two lengths. Sentences fill it unasked only if it is `whole`: the message that opened
    the talk is then itself the answer, as a tip-off is."""

    most: int = 500
    least: int = 1
    hint: str = "请写几个字发给我。"
    options: tuple[str, ...] = ()
    whole: bool = False
    takes_all: bool = True

    def parse(self, said: str) -> str:
        text = said.strip()
        if len(text) < self.least:
            raise Refusal(self.hint)
        if len(text) > self.most:
            raise Refusal(words("写得有点长，请缩到 {most} 个字以内，或分成两条发。", most=self.most))
        return text

    def find(self, sentence: str, about: str) -> str | None:
        return sentence.strip() if self.whole else None

    def show(self, value: str) -> str:
        return value


def one_of(choices: Iterable[Any], labels: Sequence[str] = ()) -> OneOf:
    """A choice among these; their own `str` are the labels unless given."""
    chosen = tuple(choices)
    return OneOf(chosen, tuple(labels) or tuple(str(choice) for choice in chosen))


def any_of(choices: Iterable[Any], labels: Sequence[str] = ()) -> AnyOf:
    """Some of these or none; their own `str` are the labels unless given."""
    chosen = tuple(choices)
    return AnyOf(chosen, tuple(labels) or tuple(str(choice) for choice in chosen))


def numbered(labels: Iterable[Words | str]) -> str:
    """Options as lines to choose from by number."""
    return "\n".join(f"{n} {label}" for n, label in enumerate(labels, 1))


__all__ = [
    "NONE_OF_THEM", "AnyOf", "FreeText", "OneOf", "YesNo", "any_of", "numbered", "one_of", "pick_numbers", "plain",
]  # fmt: skip
