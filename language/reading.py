"""One measured body temperature, and which of several is the present one."""

import re
from dataclasses import dataclass
from enum import Enum

from language.days import Day
from language.doubt import Doubt
from language.phrases import one_of
from language.span import Span

LOWEST, HIGHEST = 34.0, 43.0  # °C that a living person is measured at


class Bound(Enum):
    EXACT = "exact"
    OVER = "over"  # 38度多, 超过38
    UNDER = "under"  # 不到37


@dataclass(frozen=True, slots=True)
class Reading:
    """In °C; of a range the upper end, its lower end in `low`."""

    celsius: float
    span: Span
    site: str = ""  # 腋温, 额温, 耳温, 口温, 肛温
    low: float | None = None
    bound: Bound = Bound.EXACT
    peak: bool = False  # 最高, 烧到: not necessarily the present one
    doubt: Doubt | None = None


def plausible(celsius: float) -> bool:
    return LOWEST <= celsius <= HIGHEST


_NOW = one_of("现在 目前 刚才 刚刚 刚[量测] 这会儿? 这阵儿 此刻 眼下")
_TODAY = re.compile(rf"{_NOW.pattern}|今[天日早晚儿晨]")
_LASTS = one_of("每天 天天 一直 持续 到现在 至今 以来")
_USUAL = one_of("平时 平常 一般 以往 以前 之前 原来 原先 上次 上回")


def measured(text: str, readings: list[Reading]) -> list[Reading]:
    """What was measured lately, the last at the end: no mere maximum and nothing usual."""
    lately = [r for r in readings if _said_before(text, r, _TODAY) or not (r.peak or _said_before(text, r, _USUAL))]
    return sorted(lately, key=lambda r: _said_before(text, r, _NOW))


def of_today(text: str, reading: Reading, when: list[Day]) -> bool:
    """Unless its clause expressly names an earlier day."""
    start, _ = reading.span.clause(text)
    before = [d for d in when if start <= d.span.start < reading.span.start and not d.lasting]
    lasts = _said_before(text, reading, _NOW) or _said_before(text, reading, _LASTS)
    return lasts or not before or before[-1].days == 0


def _said_before(text: str, reading: Reading, words: re.Pattern[str]) -> bool:
    start, _ = reading.span.clause(text)
    return bool(words.search(text, start, reading.span.start))
