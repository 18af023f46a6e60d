"""三个清零 in one sentence: of whom there are still some, of whom none any more, and who was never registered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NAMES = {"confirmed": "确诊", "suspected": "疑似", "contacts": "密接"}
STANDING, COUNTED = "{name}还有 {now} 人（累计 {ever} 人）", "{name} {now} 人（累计 {ever} 人）"
CLEARED, NEVER = "{name}已清零（累计 {ever} 人）", "没有登记过{names}"
PART = "报了的地方{told}；还有地方没报，不能说清零"
DAYS, TODAY = "连续 {days} 天没有新增确诊", "当天有新增确诊"


@dataclass(frozen=True, slots=True)
class Clearing:
    """`figure` as the reports call it; how many stand in it `now`, and `ever` did."""

    figure: str
    now: int
    ever: int


def told(each: Iterable[Clearing], days: int | None, *, complete: bool = True) -> str:
    """Cleared is said of a whole area, or not at all; `days` since the last case, None before there was one."""
    known = tuple(each)
    since = () if days is None else (DAYS.format(days=days) if days else TODAY,)
    words = _whole(known) if complete else PART.format(told="，".join(_said(COUNTED, one) for one in known))
    return f"三个清零：{'；'.join((words, *since))}。"


def _whole(known: tuple[Clearing, ...]) -> str:
    some = [_said(STANDING if one.now else CLEARED, one) for one in known if one.now or one.ever]
    never = "、".join(NAMES[one.figure] for one in known if not (one.now or one.ever))
    return "，".join([*some, *([NEVER.format(names=never)] if never else [])])


def _said(words: str, one: Clearing) -> str:
    return words.format(name=NAMES[one.figure], now=one.now, ever=one.ever)
