"""The common kinds of answer: a choice, several choices, yes or no, free words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chat.errors import Refusal
from chat.steps import Words, words

NONE_OF_THEM = ("无", "没", "没有", "都没有", "都没", "没有不舒服", "没事", "正常", "都正常", "一切正常", "都好", "否")
YES = ("是", "是的", "有", "对", "对的", "嗯", "好", "好的", "行", "可以", "同意", "要", "1", "y", "yes", "ok")
NO = ("不", "不是", "没有", "没", "无", "否", "不对", "不要", "不用", "不行", "不同意", "2", "n", "no")
_CHINESE_DIGITS = {
    "一": "1",
    "二": "2",
    "两": "2",
    "三": "3",
    "四": "4",
    "五": "5",
    "六": "6",
    "七": "7",
    "八": "8",
    "九": "9",
}


def plain(said: str) -> str:
    """What was typed without width, case, surrounding blanks and punctuation: 「１。」 → 「1」."""
    folded = unicodedata.normalize("NFKC", said).strip().lower()
    return folded.strip(" \t\r\n.,;:!?、。,;:!?~~…()()「」\"'“”")


def pick_numbers(said: str) -> tuple[int, ...] | None:
    """The keypad numbers of a reply which holds nothing else (「1、3」, 「① ③」, 「一和三」), or None."""
    text = "".join(_CHINESE_DIGITS.get(c, c) for c in plain(said))
    if not re.fullmatch(r"[\d\s,.、,。;;和跟与及号选]+", text):
        return None
    return tuple(int(n) for n in re.findall(r"\d+", text)) or None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several options, by number or by name; the values are the options themselves."""

    choices: tuple[object, ...]
    labels: tuple[str, ...]

    @property
    def options(self) -> tuple[str, ...]:
        return self.labels

    def parse(self, said: str) -> object:
        index = self._index(said)
        if index is None:
            raise Refusal(words("没看懂。请回数字 1 到 {last} 中的一个。", last=len(self.choices)))
        return self.choices[index]

    def find(self, sentence: str, about: str) -> str | None:
        named = [label for label in self.labels if label in sentence]
        return named[0] if len(named) == 1 else None

    def _index(self, said: str) -> int | None:
        numbers = pick_numbers(said)
        if numbers is not None and len(numbers) == 1 and 1 <= numbers[0] <= len(self.choices):
            return numbers[0] - 1
        wanted = plain(said)
        near = [i for i, label in enumerate(self.labels) if plain(label) == wanted]
        near = near or [i for i, label in enumerate(self.labels) if wanted and wanted in plain(label)]
        return near[0] if len(near) == 1 else None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Some of several options, or none: a tuple of them in the order of the list."""

    choices: tuple[object, ...]
    labels: tuple[str, ...]

    @property
    def options(self) -> tuple[str, ...]:
        return self.labels

    def parse(self, said: str) -> tuple[object, ...]:
        if plain(said) in NONE_OF_THEM or pick_numbers(said) == (0,):
            return ()
        chosen = self._numbered(said) or self._named(said)
        if not chosen:
            raise Refusal(words("没看懂。请回数字,可以回几个,例如「1 3」;都没有就回「无」。"))
        return tuple(choice for i, choice in enumerate(self.choices) if i in chosen)

    def find(self, sentence: str, about: str) -> str | None:
        named = self._named(sentence)
        return " ".join(self.labels[i] for i in sorted(named)) if named else None

    def _numbered(self, said: str) -> set[int]:
        numbers = pick_numbers(said) or ()
        valid = all(1 <= n <= len(self.choices) for n in numbers)
        return {n - 1 for n in numbers} if valid else set()

    def _named(self, said: str) -> set[int]:
        return {i for i, label in enumerate(self.labels) if label in said}


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no, in the words people use."""

    options: tuple[str, ...] = ("是", "否")

    def parse(self, said: str) -> bool:
        answer = plain(said)
        if answer in YES or answer == self.options[0]:
            return True
        if answer in NO or answer == self.options[1]:
            return False
        raise Refusal(words("请回 1({yes})或 2({no})。", yes=self.options[0], no=self.options[1]))

    def find(self, sentence: str, about: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class FreeText:
    """Any words, between two lengths; sentences never fill it unasked."""

    most: int = 500
    least: int = 1
    hint: str = "请写几个字发给我。"
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> str:
        text = said.strip()
        if len(text) < self.least:
            raise Refusal(self.hint)
        if len(text) > self.most:
            raise Refusal(words("写得有点长,请缩到 {most} 个字以内,或分成两条发。", most=self.most))
        return text

    def find(self, sentence: str, about: str) -> str | None:
        return None


def one_of(choices: Iterable[object], labels: Sequence[str] = ()) -> OneOf:
    """A choice among these; their own `str` are the labels unless given."""
    chosen = tuple(choices)
    return OneOf(chosen, tuple(labels) or tuple(str(choice) for choice in chosen))


def any_of(choices: Iterable[object], labels: Sequence[str] = ()) -> AnyOf:
    """Some of these or none; their own `str` are the labels unless given."""
    chosen = tuple(choices)
    return AnyOf(chosen, tuple(labels) or tuple(str(choice) for choice in chosen))


def numbered(labels: Iterable[Words | str]) -> str:
    """Options as lines to choose from by number."""
    return "\n".join(f"{n} {label}" for n, label in enumerate(labels, 1))
