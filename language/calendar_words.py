"""Points in time as patterns, each with the function that turns a match into a day not after `today`."""

import re
from datetime import date, timedelta

from language import feasts
from language.feasts import Resolve, latest
from language.numerals import NUMBER, value

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
    return latest(lambda year: date(year, month, day), today)


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


def _part_of_month(match: re.Match[str], today: date) -> date | None:
    """三月底 is about its last days, 下旬 begins on the 21st."""
    month, day = value(match["month"]), {"初": 1, "上": 1, "中": 11, "下": 21, "底": 28, "末": 28}[match["word"][0]]
    return None if month is None else latest(lambda year: date(year, month, day), today)


POINTS: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (
            r"(?P<word>大大前|大前|(?<!大)(?<!之)(?<!以)前|昨|今)(?:天|日(?!子)|儿个?|个(?!月)|(?P<part>早|晚|晨|夜|午))",
            _ago,
        ),
        (
            r"(?<!每天)(?<!天天)(?<![今昨前天晚午到])(?:凌晨|清晨|早[上晨]|上午|中午|下午)(?=[^,。;!?昨前]{0,5}(?:开始|起烧|突然|发的|就[烧发吐]))",
            lambda _match, today: today,
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
            rf"(?<![\d一二三四五六七八九个])(?P<month>{_MONTH_NUMBER})\s?月份?(?P<word>初(?![一二三四五六七八九十])|上旬|中旬|下旬|底|末)",
            _part_of_month,
        ),
        *feasts.POINTS,
    )
)
