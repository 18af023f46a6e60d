"""A person's name, and other short facts about people, as they are typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from flows.ears import reads_health
from language.kin import BY_WORD

_NAME = re.compile(r"(?:我叫|我是|姓名|叫)?[::\s]*([㐀-鿿·]{2,15}|[A-Za-z][A-Za-z .'-]{1,39})[。.!]?")
_NOT_NAMES = frozenset(("不知道", "没有", "你好", "您好", "同意", "是的", "什么", "为什么", "添加", "姓名", *BY_WORD))
SENTENCE = re.compile(r"[吗没们你她怎哪啥咋把我不]|了$")
"""Characters of sentences that no name has: 「家里没米了」 became somebody's name."""


@dataclass(frozen=True, slots=True)
class Name:
    """Two to fifteen Chinese characters (· allowed), or a name in letters."""

    options: tuple[str, ...] = ()

    def parse(self, said: str) -> str:
        match = _NAME.fullmatch(said.strip())
        if not match or match[1] in _NOT_NAMES or SENTENCE.search(match[1]) or reads_health(said):
            raise Refusal("请只发姓名，例如「王秀英」。")
        return match[1].strip()

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class BirthYear:
    """A year of birth (1950, 50年) or an age (72岁), as a year."""

    year: int
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> int:
        text = said.strip()
        if (match := re.fullmatch(r"(\d{1,3})\s*(?:周?岁|岁)", text)) and int(match[1]) <= 120:
            return self.year - int(match[1])
        if match := re.fullmatch(r"((?:19|20)\d\d)\D?.*", text):
            return self._sane(int(match[1]))
        if match := re.fullmatch(r"(\d{2})年?", text):
            century = 2000 if int(match[1]) <= self.year % 100 else 1900
            return century + int(match[1])
        raise Refusal("请发出生年份，例如「1950」；也可以发年龄，例如「72岁」。")

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: int) -> str:
        return f"{value}年"

    def _sane(self, year: int) -> int:
        if not self.year - 120 <= year <= self.year:
            raise Refusal("这个年份不对。请发出生年份，例如「1950」。")
        return year


@dataclass(frozen=True, slots=True)
class Phone:
    """A mobile or landline number."""

    options: tuple[str, ...] = ()

    def parse(self, said: str) -> str:
        digits = re.sub(r"[\s-]", "", said)
        if not re.fullmatch(r"1[3-9]\d{9}|0\d{9,11}", digits):
            raise Refusal("这个电话号码不对，手机号是 11 位。请再发一次。")
        return digits

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: str) -> str:
        return value


NAME = Name()
PHONE = Phone()
