"""Days that come back every year, as patterns each with the function that finds the last one: 腊月二十八, 除夕, 清明, 国庆."""

import re
from collections.abc import Callable
from datetime import date

from language import lunar
from language.numerals import value

Resolve = Callable[[re.Match[str], date], date | None]


def _lunar(match: re.Match[str], today: date) -> date | None:
    groups = match.groupdict()
    month = lunar.MONTHS.get((groups.get("lunar_month") or "正").removeprefix("十") or "十", 0)
    month = {"十一": 11, "十二": 12}.get(groups.get("lunar_month") or "", month)
    day = value(match["day"].removeprefix("初").replace("廿", "二十"))
    return None if day is None else latest(lambda year: lunar.solar(year, month, day), today)


def _of_lunar_month(match: re.Match[str], today: date) -> date | None:
    """初三 without a month is the last one."""
    day = value(match["day"].removeprefix("初")) or 0
    every = (lunar.solar(year, month, day) for year in (today.year - 1, today.year) for month in range(1, 13))
    return max((d for d in every if d and d <= today), default=None)


def _eve(_match: re.Match[str], today: date) -> date | None:
    return latest(lunar.new_years_eve, today)


def _feast(match: re.Match[str], today: date) -> date | None:
    month, day = {"春节": (1, 1), "过年": (1, 1), "元宵": (1, 15), "端午": (5, 5), "中秋": (8, 15), "小年": (12, 23)}[
        match["word"]
    ]
    return latest(lambda year: lunar.solar(year, month, day), today)


def _fixed(match: re.Match[str], today: date) -> date | None:
    month, day = {"五一": (5, 1), "六一": (6, 1), "国庆": (10, 1), "十一": (10, 1), "圣诞": (12, 25)}[match["word"][:2]]
    return latest(lambda year: date(year, month, day), today)


def _qingming(_match: re.Match[str], today: date) -> date | None:
    """The fourth or fifth of April, right from 2001 to 2099."""
    return latest(lambda year: date(year, 4, int(year % 100 * 0.2422 + 4.81) - year % 100 // 4), today)


def _new_year(_match: re.Match[str], today: date) -> date:
    return today.replace(month=1, day=1)


def latest(in_year: Callable[[int], date | None], today: date) -> date | None:
    """The last such day that is not after today."""
    for year in (today.year, today.year - 1, today.year - 2):
        day = _safe(in_year, year)
        if day and day <= today:
            return day
    return None


def _safe(in_year: Callable[[int], date | None], year: int) -> date | None:
    try:
        return in_year(year)
    except ValueError:
        return None  # 29 February of another year


_LUNAR_DAY = r"(?P<day>初[一二三四五六七八九十]|十[一二三四五六七八九]?|[二廿]十?[一二三四五六七八九]?|三十)"

POINTS: tuple[tuple[str, Resolve], ...] = (
    (
        rf"(?:农历|阴历)?(?P<lunar_month>正|腊|冬|十[一二]|[一二三四五六七八九十])月{_LUNAR_DAY}(?![号日\d])",
        _lunar,
    ),
    (r"(?:大年|年|过年|正月)(?P<day>初[一二三四五六七八九十])", _lunar),
    (
        r"(?<![月年上读念])(?P<day>初[一二三四五六七八九十])(?=那天|早|晚|上午|下午|夜|开始|起|就|发)(?!起?来?的?学)",
        _of_lunar_month,
    ),
    (r"除夕|大年三十|年三十|大年夜", _eve),
    (r"(?P<word>春节|过年|元宵|端午|中秋|小年)", _feast),
    (r"元旦", _new_year),
    (r"清明", _qingming),
    (r"(?P<word>五一|六一|国庆|十一(?=长?假|那天|期间|黄金周)|圣诞)(?!路|街|广场|镇|村|中学|小学)", _fixed),
)
