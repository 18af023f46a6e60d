"""Answers to a list of slots: which are left out; which day and slot is meant; a figure or why there is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from chat.errors import Refusal
from chat.plain import is_yes, pick_numbers, plain
from chat.steps import words
from county.quarantine.slots import EVENING, MORNING
from flows.serving import part
from flows.shown import Shown
from language import temperature
from language.errors import NotATemperature

ALL = frozenset(("签", "签字", "全签", "都签", "都对", "签了", "同意", "全部签", "没问题"))
NOTHING = frozenset(("不签", "都不签", "先不签", "一项也不签"))
_SLOT = re.compile(r"(?:(?P<month>\d{1,2})\s*月)?\s*(?P<day>\d{1,2})\s*[日号]?\s*(?P<slot>早上?|上午|晚上?|下午)?")
_RELATIVE = {"今天": 0, "今": 0, "昨天": 1, "昨": 1, "前天": 2}
_NAMED = re.compile(r"(?P<word>今天?|昨天?|前天)\s*(?P<slot>早上?|上午|晚上?|下午)?")
_NOT = ("没量", "没测", "未量", "未测", "量不了", "没报")
LONGEST_BACK = 60


@dataclass(frozen=True, slots=True)
class Leave(Shown):
    """The numbers that are not signed: none for 「签」, all for 「不签」."""

    count: int

    def parse(self, said: str) -> tuple[int, ...]:
        text = plain(said)
        if text in ALL or is_yes(said):
            return ()
        if text in NOTHING:
            return tuple(range(1, self.count + 1))
        numbers = pick_numbers(re.sub(r"[除了不签对]", " ", said))
        if not numbers or not all(1 <= n <= self.count for n in numbers):
            raise Refusal(words("都对，回「签」；哪几项不对，回编号（1 到 {last}）；一项也不签，回「不签」。", last=self.count))
        return tuple(sorted(set(numbers)))

    def find(self, sentence: str, about: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class When(Shown):
    """「3日晚」, 「昨晚」, 「3号」: a day up to today, and 早, 晚 or nothing."""

    pattern: re.Pattern[str]
    today: date

    def parse(self, said: str) -> tuple[date, str]:
        if match := _NAMED.match(said.strip()):
            return self.today - timedelta(days=_RELATIVE[match["word"]]), _slot(match["slot"])
        match = _SLOT.match(said.strip())
        days = [self.today - timedelta(days=n) for n in range(LONGEST_BACK)] if match else []
        wanted = (int(match["day"]), int(match["month"] or 0)) if match else (0, 0)
        day = next((d for d in days if d.day == wanted[0] and wanted[1] in (0, d.month)), None)
        if match is None or day is None:
            raise Refusal("请发哪天哪次，例如「3日晚」「昨天早」。")
        return day, _slot(match["slot"])

    def note(self, said: str) -> str:
        """With its month: said again next month it is another day."""
        day, slot = self.parse(said)
        return f"{day.month}月{day.day}日{slot}"

    def find(self, sentence: str, about: str) -> str | None:
        rest = part(self.pattern, "rest")(sentence) or ""
        found = _NAMED.match(rest) or _SLOT.match(rest)
        return found[0] if found else None

    def show(self, value: Any) -> str:
        day, slot = value
        return f"{day.day} 日{slot}"


@dataclass(frozen=True, slots=True)
class Figure(Shown):
    """Tenths of a degree and "", or None and why."""

    rest: Callable[[str], str | None]
    takes_all: bool = True

    def parse(self, said: str) -> tuple[int | None, str]:
        text = said.strip()
        if any(word in text for word in _NOT):
            why = re.sub("|".join(_NOT), "", text).strip(" ，,。因为")
            if len(why) < 2:
                raise Refusal("没量的，请写上原因，例如「没量 去医院了」。")
            return None, why[:100]
        try:
            return round(temperature.read(text).celsius * 10), "纸上的记录"
        except NotATemperature:
            raise Refusal("请发体温，例如 36.5；没量的，发「没量」加原因。") from None

    def find(self, sentence: str, about: str) -> str | None:
        rest = self.rest(sentence) or ""
        found = _NAMED.match(rest) or _SLOT.match(rest)
        return rest[found.end() :].strip(" ，,：:") or None if found else None

    def show(self, value: Any) -> str:
        tenths, why = value
        return f"{tenths / 10:.1f}" if tenths else f"没量（{why}）"


def figure(rest: Callable[[str], str | None]) -> Figure:
    return Figure(rest)


def _slot(word: str | None) -> str:
    if not word:
        return ""
    return MORNING if word[0] in "早上" else EVENING
