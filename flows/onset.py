"""The answer to 「从哪天开始的」."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chat.errors import Refusal
from chat.kinds import pick_numbers, plain
from flows.hearing import Listening
from language import days

FORGOTTEN = frozenset(("不知道", "不清楚", "记不清", "记不清了", "忘了", "不记得", "不记得了"))
JUST_NOW = frozenset(("刚才", "刚刚", "刚", "刚开始", "现在", "这会儿", "才开始"))
LONGEST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Since(Listening):
    """The first day of it, never in the future; None where nobody remembers."""

    today: date
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> date | None:
        if plain(said) in FORGOTTEN:
            return None
        if plain(said) in JUST_NOW:
            return self.today
        numbers = pick_numbers(said) or ()
        if len(numbers) == 1 and numbers[0] <= LONGEST_DAYS:  # 「2」 is two days, never the second of the month
            return self.today - timedelta(days=numbers[0])
        found = days.find(said, self.today) or days.find(f"{plain(said)}那天", self.today)  # 「初三」 alone is a day, too
        if not found or self.ear.elsewhere(said):
            raise Refusal("没看懂是哪天。请说：今天、昨天、三天了、3月17日；记不清就回「记不清」。")
        return min(day.date for day in found)

    def find(self, sentence: str, about: str) -> str | None:
        said = self.ear.said(sentence, self.today)
        return said.since.date.isoformat() if said and said.since else None

    def show(self, value: date | None) -> str:
        return f"{value.month}月{value.day}日" if value else "记不清"
