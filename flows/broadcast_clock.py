"""The clock of a broadcast's time, 下午三点半 or 18:00; and what of the words nobody understood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from chat.errors import Refusal
from chat.steps import words
from language import ahead
from language.numerals import NUMBER, value
from language.script import plain
from language.span import Span

HINT = "可以说「现在」「今天18:00」「明天7点」「每天7点」「每两小时到周日」。"
MIDNIGHT = "半夜 12 点容易弄错哪一天，请说「明天0点」或「今天23:59」。"
TIME = re.compile(
    rf"(?P<part>凌晨|清早|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|晚|早)?\s*(?P<hour>{NUMBER})"
    rf"(?:\s*[:：]\s*(?P<minute>\d{{2}})|[点时](?P<rest>半|一刻|三刻|{NUMBER}分?|整)?)"
)
_LATE = frozenset({"下午", "傍晚", "晚上", "夜里", "半夜", "晚"})
_NIGHT = frozenset({"晚上", "夜里", "半夜", "晚", "凌晨"})
_PARTS = {"半": 30, "一刻": 15, "三刻": 45, "整": 0}
_FILLER = re.compile(r"[\s,，。、!！]|准时|左右|开始|北京时间|[请就再吧发送在的从起]")


def clock(text: str) -> tuple[int, int]:
    """7点, 下午三点半, 18:00. Raises Refusal."""
    found = TIME.search(text)
    if found is None:
        raise Refusal(words("请说清几点。{hint}", hint=words(HINT)))
    hour = value(found["hour"])
    rest = found["rest"] or ""
    minute = int(found["minute"]) if found["minute"] else _PARTS.get(rest, value(rest.removesuffix("分")) if rest else 0)
    if hour == 12 and found["part"] in _NIGHT:
        raise Refusal(MIDNIGHT)
    if hour is not None and found["part"] in _LATE and hour < 12:
        hour += 12
    if hour is not None and found["part"] == "中午" and hour < 3:
        hour += 12
    if hour is None or minute is None or not (hour < 24 and minute < 60):
        raise Refusal(words("没有这个钟点。{hint}", hint=words(HINT)))
    return hour, minute


def dates(text: str, today: date) -> tuple[ahead.Ahead, ...]:
    """With 5号9点, where a door could be meant elsewhere."""
    return ahead.find(_spaced(text), today)


def understood(text: str, today: date, *known: re.Pattern[str]) -> None:
    """Raises Refusal for whatever is neither a day, nor one clock, nor of a known pattern: 2月30日 is not today."""
    clean = plain(_spaced(text))
    patterns = [match for one in (TIME, *known) if (match := one.search(clean))]
    spans = [*(one.span for one in ahead.find(clean, today)[:1]), *(Span(*match.span()) for match in patterns)]
    if strange := _left(clean, spans):
        raise Refusal(words("「{strange}」我没看懂。{hint}", strange=strange, hint=words(HINT)))


def _left(text: str, spans: Iterable[Span]) -> str:
    covered = {place for one in spans for place in range(one.start, one.end)}
    pieces = "".join("\0" if place in covered else letter for place, letter in enumerate(text)).split("\0")
    return next((piece.strip() for piece in pieces if _FILLER.sub("", piece)), "")


def _spaced(text: str) -> str:
    return re.sub(r"([号日])(?=\d)", r"\1 ", text)
