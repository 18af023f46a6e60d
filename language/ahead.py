"""Days to come: 明天, 大后天, 三天后, 周五, 下周二, 6号, 2月6日, 腊月二十八, 除夕.

The other half of `language.days`: a date without a year is the nearest one that is not past.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from language import lunar
from language.numerals import NUMBER, value
from language.script import plain
from language.span import Span

_IN_DAYS = {"今": 0, "明": 1, "后": 2, "大后": 3}
_WEEKDAYS = {c: n for n, c in enumerate("一二三四五六日")} | {"天": 6}
_FEASTS = {"春节": (1, 1), "过年": (1, 1), "元宵": (1, 15), "端午": (5, 5), "中秋": (8, 15), "小年": (12, 23)}
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
FARTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Ahead:
    date: date
    span: Span


def _near(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=_IN_DAYS[match["near"]])


def _later(match: re.Match[str], today: date) -> date | None:
    number = value(match["n"])
    return None if number is None or number > FARTHEST.days else today + timedelta(days=number)


def _weekday(match: re.Match[str], today: date) -> date:
    """下周二 is of the week after this one; 周二 the next that comes, today included."""
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(days=_WEEKDAYS[match["weekday"]] + 7 * len(match["next"] or ""))
    return day if match["next"] or day >= today else day + timedelta(days=7)


def _dated(match: re.Match[str], today: date) -> date | None:
    month, day = value(match["month"]), value(match["day"])
    return _next(today, lambda year: date(year, month or 0, day or 0))


def _of_month(match: re.Match[str], today: date) -> date | None:
    day = value(match["day"]) or 0
    month = today.replace(day=1)
    if match["next"] or day < today.day:
        month = (month + timedelta(days=32)).replace(day=1)
    return month.replace(day=day)


def _lunar(match: re.Match[str], today: date) -> date | None:
    month = lunar.MONTHS[match["lunar"]]
    day = value(match["day"].removeprefix("初").replace("廿", "二十")) or 0
    return _next(today, lambda year: lunar.solar(year, month, day))


def _eve(_match: re.Match[str], today: date) -> date | None:
    return _next(today, lunar.new_years_eve)


def _feast(match: re.Match[str], today: date) -> date | None:
    return _next(today, lambda year: lunar.solar(year, *_FEASTS[match["feast"]]))


def _next(today: date, in_year: Callable[[int], date | None]) -> date | None:
    """The first such day that is not before today; the farmers' year may begin in the one before."""
    found = (_safe(in_year, year) for year in range(today.year - 1, today.year + 3))
    return next((day for day in found if day and day >= today), None)


def _safe(in_year: Callable[[int], date | None], year: int) -> date | None:
    try:
        return in_year(year)
    except ValueError:
        return None  # 29 February of another year


POINTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (re.compile(r"(?P<near>大后|(?<!以)(?<!之)(?<!然)(?<!最)后|明|今)(?:天|日|儿个?|晚|早|晨)"), _near),
    (re.compile(rf"(?:再?过\s?)?(?P<n>{NUMBER})\s?(?:天|日)(?:之后|以后|后)"), _later),
    (re.compile(rf"再?过\s?(?P<n>{NUMBER})\s?天"), _later),
    (re.compile(r"(?P<next>下*)(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])"), _weekday),
    (re.compile(rf"(?<!\d)(?P<month>{_MONTH})月(?P<day>{_DAY})(?:[号日]|(?!\d))"), _dated),
    (re.compile(r"(?<![\d.])(?P<month>1[0-2]|0?[1-9])[./](?P<day>3[01]|[12]\d|0?[1-9])(?![\d./%])"), _dated),
    (
        re.compile(r"(?P<lunar>[正腊冬])月(?P<day>初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|三十)"),
        _lunar,
    ),
    (re.compile(rf"(?<![\d月])(?P<next>下个?月)?(?P<day>{_DAY})[号日](?![楼院门房线码子常\d家户])"), _of_month),
    (re.compile(r"除夕|大年三十|年三十"), _eve),
    (re.compile(r"(?P<feast>春节|过年|元宵|端午|中秋|小年)(?!前|后)"), _feast),
)


def find(text: str, today: date) -> tuple[Ahead, ...]:
    """In order of the sentence; where two readings overlap, the one that stands first in the list above."""
    clean = plain(text)
    found: list[Ahead] = []
    for pattern, resolve in POINTS:
        for match in pattern.finditer(clean):
            span = Span(*match.span())
            if any(span.start < one.span.end and one.span.start < span.end for one in found):
                continue
            if (day := _resolved(resolve, match, today)) is not None:
                found.append(Ahead(day, span))
    return tuple(sorted(found, key=lambda one: one.span))


def _resolved(resolve: Callable[[re.Match[str], date], date | None], match: re.Match[str], today: date) -> date | None:
    try:
        day = resolve(match, today)
    except (ValueError, OverflowError):
        return None  # 2月31日
    return day if day is not None and today <= day <= today + FARTHEST else None
