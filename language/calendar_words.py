"""Points in time as patterns, each with the function that turns a match into a day not after `today`."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from language import lunar
from language.numerals import NUMBER, value

Resolve = Callable[[re.Match[str], date], date | None]

_AGO = {"大大前": 4, "大前": 3, "前": 2, "昨": 1, "今": 0, "当": 0}
_WEEKDAYS = {c: n for n, c in enumerate("一二三四五六日")} | {"天": 6}
_YEARS_AGO = {"今年": 0, "去年": 1, "前年": 2}
_DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"


def _ago(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=_AGO[match["word"]])


def _days_ago(match: re.Match[str], today: date) -> date | None:
    number = value(match["n"])
    if match["n"][-1:] in "二两三四五六七八九" and len(match["n"]) == 2 and match["n"][0] in "一二两三四五六七八":
        number = value(match["n"][0])
    size = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30, "年": 365}[match["unit"]]
    return None if number is None or number * size > 3660 else today - timedelta(days=number * size)


def _weekday(match: re.Match[str], today: date) -> date:
    weekday, weeks = _WEEKDAYS[match["weekday"]], len(match["last"] or "")
    monday = today - timedelta(days=today.weekday() + 7 * weeks)
    day = monday + timedelta(days=weekday)
    return day if day <= today else day - timedelta(days=7)


def _week(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=7 * len(match["last"]))


def _dated(match: re.Match[str], today: date) -> date | None:
    month, day = value(match["month"]), value(match["day"])
    if month is None or day is None:
        return None
    groups = match.groupdict()
    if groups.get("year"):
        year = today.year - _YEARS_AGO[groups["year"]] if groups["year"] in _YEARS_AGO else int(groups["year"])
        return date(year + 2000 if year < 100 else year, month, day)
    return _latest(lambda year: date(year, month, day), today)


def _of_month(match: re.Match[str], today: date) -> date | None:
    day = value(match["day"])
    if day is None:
        return None
    first = today.replace(day=1)
    if match["last"] or day > today.day:
        first = (first - timedelta(days=1)).replace(day=1)
    return first.replace(day=day)


def _month_start(match: re.Match[str], today: date) -> date:
    first = today.replace(day=1)
    if match["word"] == "月初":
        return first
    first = (first - timedelta(days=1)).replace(day=1)
    return first if match["word"] == "上月初" or match["word"] == "上个月初" else first.replace(day=min(15, today.day))


def _lunar(match: re.Match[str], today: date) -> date | None:
    groups = match.groupdict()
    month = lunar.MONTHS.get((groups.get("lunar_month") or "正").removeprefix("十") or "十", 0)
    month = {"十一": 11, "十二": 12}.get(groups.get("lunar_month") or "", month)
    day = value(match["day"].removeprefix("初").replace("廿", "二十"))
    return None if day is None else _latest(lambda year: lunar.solar(year, month, day), today)


def _eve(_match: re.Match[str], today: date) -> date | None:
    return _latest(lunar.new_years_eve, today)


def _feast(match: re.Match[str], today: date) -> date | None:
    month, day = {"春节": (1, 1), "过年": (1, 1), "元宵": (1, 15), "端午": (5, 5), "中秋": (8, 15), "小年": (12, 23)}[
        match["word"]
    ]
    return _latest(lambda year: lunar.solar(year, month, day), today)


def _new_year(_match: re.Match[str], today: date) -> date:
    return today.replace(month=1, day=1)


def _latest(in_year: Callable[[int], date | None], today: date) -> date | None:
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

POINTS: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (
            r"(?P<word>大大前|大前|(?<!大)(?<!之)(?<!以)前|昨|今)(?:天|日(?!子)|儿个?|个(?!月)|(?P<part>早|晚|晨|夜|午))",
            _ago,
        ),
        (rf"(?P<n>{NUMBER})\s?多?个?(?P<unit>天|日|周|星期|礼拜|月|年)多?(?:之|以)?前(?!\d)", _days_ago),
        (r"(?P<last>上*)个?(?<!每)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?!次)", _weekday),
        (r"(?P<last>上+)个?(?:周|星期|礼拜)(?![一二三四五六日天])", _week),
        (
            r"(?P<year>(?:20)?\d\d)\s?[年./-]\s?(?P<month>1[0-2]|0?[1-9])\s?[月./-]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)[日号]?",
            _dated,
        ),
        (
            rf"(?P<year>今年|去年|前年)?(?:公历|阳历)?(?<![\d一二三四五六七八九])(?P<month>{_MONTH_NUMBER})\s?月(?:份)?\s?(?P<day>{_DAY_NUMBER})(?!\d)[日号]?",
            _dated,
        ),
        (
            r"(?<![\d./:~-])(?P<month>1[0-2]|0?[1-9])[./-](?P<day>3[01]|[12]\d|0?[1-9])(?![\d./%:~-])(?!\s?(?:度|℃|元|块|米|公里|斤|kg|片|粒|万|倍|岁|小时|个|ml|mg))[日号]?",
            _dated,
        ),
        (
            rf"(?<![\d月一二三四五六七八九十.年])(?P<last>上个?月)?(?P<day>{_DAY_NUMBER})[号日](?![楼院门房线码子常\d])",
            _of_month,
        ),
        (r"(?P<word>上?个?月初|上个?月(?![\d一二三四五六七八九十]))", _month_start),
        (
            rf"(?:农历|阴历)?(?P<lunar_month>正|腊|冬|十[一二]|[一二三四五六七八九十])月{_LUNAR_DAY.replace('|十', '|十', 1)}(?![号日\d])",
            _lunar,
        ),
        (r"(?:大年|年|过年|正月)(?P<day>初[一二三四五六七八九十])", _lunar),
        (r"除夕|大年三十|年三十|大年夜", _eve),
        (r"(?P<word>春节|过年|元宵|端午|中秋|小年)", _feast),
        (r"元旦", _new_year),
    )
)
