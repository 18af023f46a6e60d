"""三个清零: of whom there are still some, of whom none any more, and who was never registered; one by one, or in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from county.reports.content import Report
from records.reports.figures import CLEARINGS


class Stand(StrEnum):
    """What can be said of a figure: of an area of which nobody has reported, or not all; of one that is whole."""

    UNSAID = "unsaid"
    COUNTED = "counted"
    SOME = "some"
    CLEARED = "cleared"
    NEVER = "never"


NAMES = {"confirmed": "确诊", "suspected": "疑似", "contacts": "密接"}
WORDS = {
    Stand.UNSAID: "{name}未报", Stand.COUNTED: "{name} {now} 人（累计 {ever} 人）",
    Stand.SOME: "{name}还有 {now} 人（累计 {ever} 人）", Stand.CLEARED: "{name}已清零（累计 {ever} 人）",
    Stand.NEVER: "没有登记过{name}",
}  # fmt: skip
PART = "报了的地方{told}；还有地方没报，不能说清零"
DAYS, TODAY = "连续 {days} 天没有新增确诊", "当天有新增确诊"


@dataclass(frozen=True, slots=True)
class Clearing:
    """`figure` as the reports call it; how many stand in it `now`, and `ever` did."""

    figure: str
    now: int
    ever: int

    @property
    def stand(self) -> Stand:
        """Of a whole area."""
        return Stand.SOME if self.now else Stand.CLEARED if self.ever else Stand.NEVER

    def said(self, stand: Stand) -> str:
        return WORDS[stand].format(name=NAMES[self.figure], now=self.now, ever=self.ever)


def of(report: Report) -> tuple[Clearing, ...]:
    return tuple(Clearing(one.figure, one.today, one.total or 0) for one in map(report.line, CLEARINGS))


def each(report: Report) -> tuple[tuple[Stand, str], ...]:
    """One by one, each with what it means. Cleared is said of a whole area, or not at all."""
    part = Stand.UNSAID if report.unsaid else None if report.complete else Stand.COUNTED
    return tuple((part or one.stand, one.said(part or one.stand)) for one in of(report))


def told(every: Iterable[Clearing], days: int | None, *, complete: bool = True) -> str:
    """`days` since the last case, None before there was one."""
    known = tuple(every)
    words = _whole(known) if complete else PART.format(told="，".join(one.said(Stand.COUNTED) for one in known))
    return f"三个清零：{'；'.join(filter(None, (words, since(days))))}。"


def since(days: int | None) -> str:
    return "" if days is None else DAYS.format(days=days) if days else TODAY


def _whole(known: tuple[Clearing, ...]) -> str:
    """Those that never were stand together, last."""
    some = [one.said(one.stand) for one in known if one.stand is not Stand.NEVER]
    never = "、".join(NAMES[one.figure] for one in known if one.stand is Stand.NEVER)
    return "，".join([*some, *([WORDS[Stand.NEVER].format(name=never)] if never else [])])
