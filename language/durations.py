"""Lengths of time up to now: 三天了, 半个月, 一个半月, 两周半, 第四天, 这两天, 十来天."""

import re
from collections.abc import Iterator

from language.numerals import NUMBER, value
from language.span import Span

_UNIT_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30, "年": 365, "d": 1}
_PATTERN = re.compile(
    rf"(?P<nth>第)?\s?(?P<n>{NUMBER}(?:[到至~-]{NUMBER})?|好几|几|半|数)\s?(?P<more>多|来|余|几|\+)?\s?(?P<ge>个)?\s?(?P<half>半)?(?P<more2>多|来)?\s?"
    r"(?P<unit>天|日(?![子常用])|周(?![一二三四五六日天岁边围末])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|月|年(?![级代纪轻])|d(?![a-z]))"
    r"(?:(?P<tail>半)|多)?(?P<later>\s?(?:后|内|之后|以后|一次|[一二两三四]次|[一二两三四]片|[一二两三四]回))?(?P<ago>\s?(?:多)?(?:之|以)?前)?"
)
_HOURS = re.compile(rf"(?P<n>{NUMBER}|几|半)\s?(?:多)?个?(?:小时|钟头|钟)(?!后)")
_BIT = re.compile(r"大?半天")
# Words before a length that make it something else: 每三天, 过两天, 还有五天, 第3天隔离.
_NOT_BEFORE = re.compile(r"(?:每|过了?|还有|还剩|再过|再|满|够|需要?|要|隔|剩|每隔|\d[月.年/-]|[岁龄])\s?$")


def find(text: str) -> Iterator[tuple[Span, int]]:
    """Spans and whole days, in no order."""
    for match in _PATTERN.finditer(text):
        days = _days(match)
        if (
            days is not None
            and not match["later"]
            and not _NOT_BEFORE.search(text, max(0, match.start() - 4), match.start())
        ):
            yield Span(*match.span()), days
    for match in _HOURS.finditer(text):
        hours = value(match["n"]) if match["n"] not in "几半" else 0
        if hours is not None:
            yield Span(*match.span()), hours // 24
    for match in _BIT.finditer(text):
        yield Span(*match.span()), 0


def _days(match: re.Match[str]) -> int | None:
    unit, word = match["unit"], match["n"]
    if unit == "月" and not (match["ge"] or word == "半" or match["half"]):
        return None  # 三月 is a month's name
    if (unit == "日" and not match["nth"]) or (unit == "年" and match["nth"]):
        return None  # 3日 is a date
    number = _number(word)
    if number is None or number > 999:
        return None
    size = _UNIT_DAYS[unit]
    half = size // 2 if match["half"] or match["tail"] else 0
    return size // 2 if word == "半" else int(number * size) + half


def _number(word: str) -> int | None:
    """Of 两三天 and 3-4天 the shorter: at least so long; 几天 is taken for three."""
    if word in ("几", "好几", "数"):
        return 3
    if word == "半":
        return 0
    parts = [p for p in re.split(r"[到至~-]", word) if p]
    if len(parts) == 1 and re.fullmatch(r"[一二两三四五六七八九]{2}", word):
        parts = [word[0]]
    if len(parts) == 1 and (tens := re.fullmatch(r"(十)([一二三四五六七八九])([二三四五六七八九])", word)):
        parts = [tens[1] + tens[2]]
    return value(parts[0]) if parts else None
