"""What answers the questions of a journey home: by what, with whom, how they feel."""

from __future__ import annotations

from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import NONE_OF_THEM, plain
from chat.plain import is_no, is_yes
from flows.hearing import ANY_DAY, heard
from flows.return_kinds import KNOWN_NOT
from flows.shown import Shown
from language import homecoming

NOBODY = "无"


@dataclass(frozen=True, slots=True)
class Ride(Shown):
    """A train, a number plate, a sort of vehicle; "" where nobody knows."""

    takes_all: bool = True

    def parse(self, said: str) -> str:
        if plain(said) in {*KNOWN_NOT, *NONE_OF_THEM}:
            return ""
        return homecoming.ride(said) or said.strip()[:40]

    def find(self, sentence: str, about: str) -> str | None:
        return homecoming.ride(sentence) or None


@dataclass(frozen=True, slots=True)
class Company(Shown):
    """Names; 无 for nobody."""

    takes_all: bool = True

    def parse(self, said: str) -> str:
        alone = {*NONE_OF_THEM, *KNOWN_NOT, "一个人", "自己", "我自己", "就我", "就我一个", "没人"}
        if plain(said) in alone:
            return NOBODY
        if plain(said).isdigit():
            raise Refusal("请写是谁，例如「老公和孩子」；一个人，回「无」。")
        return said.strip()[:60]

    def find(self, sentence: str, about: str) -> str | None:
        return homecoming.company(sentence) or None


class Overheard(Company):
    """With whom, as far as a sentence says so; else ""."""

    __slots__ = ()

    def parse(self, said: str) -> str:
        return "" if plain(said) in KNOWN_NOT else said.strip()[:60]


@dataclass(frozen=True, slots=True)
class Body(Shown):
    """Whether there is a fever or anything else wrong."""

    options: tuple[str, ...] = ("没有", "有")

    def parse(self, said: str) -> bool:
        word = plain(said)
        if word in ("1", "没有", *NONE_OF_THEM, *KNOWN_NOT) or is_no(said):
            return False
        if word == "2" or is_yes(said) or _ill(said):
            return True
        if any(one.well or one.denied or one.temperature for one in heard(said, (), ANY_DAY)):
            return False
        raise Refusal("没有不舒服回 1，有回 2。")

    def find(self, sentence: str, about: str) -> str | None:
        return "有" if _ill(sentence) else None

    def show(self, value: object) -> str:
        return self.options[bool(value)]


def _ill(said: str) -> bool:
    return any(one.symptoms or (one.highest and one.highest.celsius >= 37.3) for one in heard(said, (), ANY_DAY))
