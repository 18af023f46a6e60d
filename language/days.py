"""Days and durations that people name: 昨天, 前天晚上, 三天了, 半个月, 上周五, 3.17, 腊月二十八.

No day lies after `today`: a date without a year is the last such date, and 明天 or 三天后 are not read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from language import calendar_words, durations
from language.script import plain
from language.span import Span


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the past, and how many days ago as the speaker counts (第四天 is 4)."""

    date: date
    days: int
    span: Span
    lasting: bool = False  # 三天了: a length of time, not a point
    part: str = ""  # 早上, 中午, 下午, 晚上


# What every day holds; most reports of a morning name none.
_ANY = re.compile(
    r"[天日号周期拜月年前昨今晨早午夕宵节秋明旦初庆诞时钟]|(?<!\d)(?:1[0-2]|0?[1-9])[./-]\d|[五六十]一|\dd"
)
_PARTS = re.compile(r"\s?的?(早上|早晨|凌晨|清晨|上午|中午|下午|傍晚|晚上|夜里|半夜|早|晚|夜)")
_NAMES = {"早": "早上", "早晨": "早上", "清晨": "早上", "凌晨": "早上", "傍晚": "晚上", "晚": "晚上"} | dict.fromkeys(
    ("夜里", "半夜", "夜"), "晚上"
)


def find(text: str, today: date) -> tuple[Day, ...]:
    """Every day named in a sentence, in order; of overlapping readings the longest."""
    clean = plain(text)
    if not _ANY.search(clean):
        return ()
    found = [d for read in (_points, _lengths) for d in read(clean, today)]
    kept: list[Day] = []
    for day in sorted(found, key=lambda d: (d.span.start, -d.span.end)):
        if not kept or day.span.start >= kept[-1].span.end:
            kept.append(day)
    return tuple(kept)


def _points(text: str, today: date) -> list[Day]:
    found = []
    for pattern, resolve in calendar_words.POINTS:
        for match in pattern.finditer(text):
            day = _resolved(resolve, match, today)
            if day and timedelta(0) <= today - day <= timedelta(days=3660):
                end, part = _part(text, match)
                found.append(Day(day, (today - day).days, Span(match.start(), end), part=part))
    return found


def _resolved(resolve: Callable[[re.Match[str], date], date | None], match: re.Match[str], today: date) -> date | None:
    try:
        return resolve(match, today)
    except (ValueError, OverflowError):
        return None  # 2月31日


def _part(text: str, match: re.Match[str]) -> tuple[int, str]:
    word = match.groupdict().get("part") or ""
    after = _PARTS.match(text, match.end())
    if after and not word:
        word = after.group(1)
        return after.end(), _NAMES.get(word, word)
    return match.end(), _NAMES.get(word, word)


def _lengths(text: str, today: date) -> list[Day]:
    found = []
    for span, days in durations.find(text):
        if days <= 3660:
            found.append(Day(today - timedelta(days=days), days, span, lasting=True))
    return found
