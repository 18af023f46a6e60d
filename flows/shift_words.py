"""「换班 赵磊」「替班 赵磊 到周五」: a name, and the last day of a substitute."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from chat.errors import Refusal
from flows.shown import Shown

_NAME = r"([㐀-鿿·]{2,6}?)"
_SHIFT = re.compile(rf"(?:换班|交班|替班|顶班)\s*(?:给|由|让)?\s*{_NAME}\s*(?:[,，]?\s*(?:到|至|替到)\s*(.+?)|\s+(\S+))?[。.]?")
_NAMED = re.compile(rf"(?:离岗|复岗)\s*{_NAME}[。.]?")
_DIGITS = str.maketrans("一二三四五六日天七", "123456777")
_WEEKDAY = re.compile(r"(下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])")
_DATE = re.compile(r"(?:(\d{1,2})\s*(?:月|[./-]))?\s*(\d{1,2})\s*[日号]?")
_DAYS = re.compile(r"(\d{1,2}|[一二两三四五六七八九十]{1,2})\s*天(?:后)?")
_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NAMES = {"今天": 0, "明天": 1, "后天": 2, "大后天": 3}
MOST_DAYS = 60
WRONG = "请说清替到哪一天，例如「周五」「2月10日」「3天」。"


def says_shift(said: str) -> bool:
    return _SHIFT.fullmatch(said.strip()) is not None


def says_leave(said: str) -> bool:
    return said.startswith("离岗") and _NAMED.fullmatch(said.strip()) is not None


def says_restore(said: str) -> bool:
    return said.startswith("复岗") and _NAMED.fullmatch(said.strip()) is not None


@dataclass(frozen=True, slots=True)
class Who(Shown):
    """The name in an order, or alone."""

    def parse(self, said: str) -> str:
        found = _SHIFT.fullmatch(said.strip()) or _NAMED.fullmatch(said.strip()) or re.fullmatch(_NAME, said.strip())
        if found is None:
            raise Refusal("请只发姓名，例如「赵磊」。")
        return str(found[1])

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        found = _SHIFT.fullmatch(sentence.strip()) or _NAMED.fullmatch(sentence.strip())
        return str(found[1]) if found else None


@dataclass(frozen=True, slots=True)
class Until(Shown):
    """The last day, between today and two months from now; None for good."""

    today: date

    def parse(self, said: str) -> date | None:
        if said == ALWAYS:
            return None
        day = until(said, self.today)
        if day is None or not self.today <= day <= self.today + timedelta(days=MOST_DAYS):
            raise Refusal(WRONG)
        return day

    def note(self, said: str) -> str:
        """The date itself: tomorrow 「周五」 is another day."""
        day = self.parse(said)
        return f"{day.month}月{day.day}日" if day else ALWAYS

    def find(self, sentence: str, about: str) -> str | None:
        found = _SHIFT.fullmatch(sentence.strip())
        if found is None:
            return None
        said = found[2] or found[3]
        return said or (ALWAYS if sentence.startswith(("换班", "交班")) else None)

    def show(self, value: object) -> str:
        return f"{value.month}月{value.day}日" if isinstance(value, date) else ALWAYS


ALWAYS = "以后一直"


def until(said: str, today: date) -> date | None:
    """周五, 下周一, 明天, 2月10日, 10号, 3天; the next such day, today counted."""
    text = said.strip().strip("。.").removeprefix("到").removesuffix("为止").strip()
    if text in _NAMES:
        return today + timedelta(days=_NAMES[text])
    if week := _WEEKDAY.fullmatch(text):
        return _weekday(bool(week[1]), int(week[2].translate(_DIGITS)), today)
    if days := _DAYS.fullmatch(text):
        return today + timedelta(days=_number(days[1]) - 1)
    if found := _DATE.fullmatch(text):
        return _dated(found[1], int(found[2]), today)
    return None


def _weekday(following: bool, weekday: int, today: date) -> date:
    if following:
        return today + timedelta(days=7 - today.isoweekday() + weekday)
    return today + timedelta(days=(weekday - today.isoweekday()) % 7)


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    if len(said) == 2:
        return 10 + _NUMBERS[said[1]] if said[0] == "十" else 10 * _NUMBERS[said[0]]
    return _NUMBERS[said]


def _dated(month: str | None, day: int, today: date) -> date | None:
    """The next such day."""
    try:
        if month:
            found = date(today.year, int(month), day)
            return found if found >= today else date(today.year + 1, int(month), day)
        found = today.replace(day=day)
        return found if found >= today else (today.replace(day=1) + timedelta(days=32)).replace(day=day)
    except ValueError:
        return None
