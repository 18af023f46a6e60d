"""提醒: at which hour the bot may ask for today's temperature."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.kinds import plain
from chat.steps import Ask, Keep, Say, Step, words
from county.acts import SetPreference
from flows.joining import join
from flows.visit import Visit

_HOURS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
}
_TIME = re.compile(r"(早上|早晨|上午|中午|下午|晚上|傍晚)?(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[点时::.](半|\d{1,2}|一刻|三刻)?)?(?:分|钟)?")
_NONE = frozenset(
    (
        "不要",
        "不要了",
        "不要提醒",
        "不用",
        "不用了",
        "不用提醒",
        "不用提醒了",
        "关",
        "关闭",
        "关掉",
        "关了",
        "不提醒",
        "不提醒了",
        "取消提醒",
        "别提醒",
        "别提醒了",
    )
)
_PARTS = {"半": 30, "一刻": 15, "三刻": 45, None: 0, "": 0}
EARLIEST, LATEST = 5 * 60, 22 * 60


@dataclass(frozen=True, slots=True)
class Hour:
    """A minute of the day between 5:00 and 22:00, or None for no reminder."""

    options: tuple[str, ...] = ()

    def parse(self, said: str) -> int | None:
        text = "".join(plain(said).split())
        if text in _NONE:
            return None
        minute = self._minute(text)
        if minute is None or not EARLIEST <= minute <= LATEST:
            raise Refusal("请发早上 5 点到晚上 10 点之间的时间，例如「7点半」；不要提醒就发「不要」。")
        return minute

    def find(self, sentence: str, about: str) -> str | None:
        match = re.search(r"\d{1,2}[点::]\S{0,2}|[一二三四五六七八九十]{1,2}点\S?", sentence)
        return match[0] if match and self._minute(match[0]) is not None else None

    def show(self, value: int | None) -> str:
        return "不提醒" if value is None else clock(value)

    def _minute(self, text: str) -> int | None:
        match = _TIME.fullmatch(text)
        if not match:
            return None
        part, hour, rest = match.groups()
        number = int(hour) if hour.isdigit() else _HOURS.get(hour, 99)
        if part in ("下午", "晚上", "傍晚") and number < 12:
            number += 12
        return number * 60 + (_PARTS[rest] if rest in _PARTS else int(rest))


@flow("提醒", opens=("提醒", "提醒我", "设置提醒", "提醒时间"), leads=True)
def reminder(visit: Visit) -> Generator[Step, Any, None]:
    """One hour a day; only who has not reported by then is reminded."""
    yield from join(visit)
    now = "没有设提醒" if visit.remind_minute is None else clock(visit.remind_minute) + " 提醒"
    minute = yield Ask("几点", words("现在是：{now}。\n想每天几点提醒您报体温？例如「7点半」；不要就发「不要」。", now=now), Hour())
    yield Keep(SetPreference("remind_minute", minute))
    if minute is None:
        yield Say("好的，不再提醒。记得每天报一次体温。")
    else:
        yield Say(words("好的，每天 {clock} 提醒您。已经报过的那天就不打扰。", clock=clock(minute)))


def clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
