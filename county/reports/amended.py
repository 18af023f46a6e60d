"""更正和补报 in words: what is set right figure by figure, a day that was never reported in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from county import spoken
from county.reports.content import Report
from records.reports.figures import BY_NAME

SET_RIGHT = "更正 {on} {label}：原报 {was}，应为 {now}"
SUPPLIED = "补报 {on}：{told}"
REST, ALL_ZERO = "其余 {count} 项都是 0", "{count} 项都是 0"


class Amended(NamedTuple):
    """`on`: the day as it is said. `was` None: of that day nothing was reported."""

    on: str
    label: str
    was: int | None
    now: int


def of(report: Report) -> tuple[Amended, ...]:
    return tuple(
        Amended(spoken.day(one.day), BY_NAME[one.figure].label, one.was, one.now) for one in report.corrections
    )


def told(each: Iterable[Amended]) -> Iterator[str]:
    """In the order of the days."""
    days: dict[str, list[Amended]] = {}
    for one in each:
        days.setdefault(one.on, []).append(one)
    for on, of_day in days.items():
        yield from (SET_RIGHT.format(**one._asdict()) for one in of_day if one.was is not None)
        supplied = [one for one in of_day if one.was is None]
        if supplied:
            yield SUPPLIED.format(on=on, told=_supplied(supplied))


def _supplied(day: list[Amended]) -> str:
    some = [f"{one.label} {one.now}" for one in day if one.now]
    zeros = len(day) - len(some)
    rest = [(REST if some else ALL_ZERO).format(count=zeros)] if zeros else []
    return "，".join([*some, *rest])
