"""The numbers of a worker's line that may be doors: not figures, hours, ages, pills or telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from county.rounds import found
from language.numerals import value

MASK = "×"
_FIGURES = re.compile(
    r"(?<!\d)(?:3[4-9]|4[0-3])\s?(?:[.。]\s?\d{1,2}|[点度℃]\s?[\d半一二三四五六七八九]?)"
    r"|(?<=[早晚午温烧压糖氧率话到量测])\s?[:：]?\d+(?:[./]\d+)?"
    r"|\d+\s?(?:岁|天|次|片|粒|斤|块|元|个|点|:\d+|小时|分|多|几|月|日|年|%|层|楼|单元|栋|度|℃|米|袋|盒|瓶|包|条|只|口)"
    r"|\d{6,}"
)
_UNIT = r"(?:号户|[号户]?家(?!人|里|长|中)|号|户|#)"
_NUMBER = re.compile(rf"第?(?P<n>\d{{1,5}}|[一二两三四五六七八九十百零]{{1,5}})(?P<unit>\s?{_UNIT})?")
_STOP = re.compile(r"[,。;!?\n、\s.]|$")
_JOINED = re.compile(r"\s*(?:[,、/;.。+和跟与及\n]|[-~到至])?\s*")


@dataclass(frozen=True, slots=True)
class Number:
    """`soft`: it could as well be a temperature (38, 365)."""

    value: int
    start: int
    end: int
    soft: bool


def is_soft(number: int) -> bool:
    """38 and 365 are read as temperatures where nothing says that they are doors."""
    return 34 <= number <= 43 or 340 <= number <= 430


def masked(text: str) -> str:
    """The text, as long as before, in which no number is left that is surely none of a door."""
    return _FIGURES.sub(lambda match: MASK * len(match[0]), text)


def candidates(text: str) -> Iterator[Number]:
    """In order, from masked text. Spoken numerals (十二) count where 号 follows, or nothing, or what is said of a door."""
    for match in _NUMBER.finditer(text):
        number = value(match["n"])
        spoken = not match["n"].isdecimal()
        if number and (not spoken or _numbered(match) or _stands_alone(text, match)):
            yield Number(number, match.start(), match.end(), not match["unit"] and is_soft(number))


def joined(text: str, one: Number, other: Number) -> str | None:
    """What stands between two numbers, if it only joins them."""
    gap = text[one.end : other.start]
    return gap.strip() if gap and _JOINED.fullmatch(gap) else None


def _numbered(match: re.Match[str]) -> bool:
    """十二号, but never 一家."""
    return bool(match["unit"]) and match["unit"].strip() != "家"


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    if match["unit"] or (match.start() and not re.match(r"[,。;!?\n、\s和跟与除外了去]", text[match.start() - 1])):
        return False
    after = text[match.end() :]
    clause = after[: _STOP.search(after).start()]  # type: ignore[union-attr]
    return not clause or clause[0] in "和跟与除外" or bool(found.outcome(clause))
