"""A worker's line: 「齐 除12 31」「12 31 没人」「12 李桂兰38.5 咳嗽，其他都好」; typed at seven, on the way, with one thumb.

Doors stand where a clause begins, or after what was said to its end: in 「12没人31没人」 31 is a door. A number that could as
well be a temperature is one, unless it is said of it what can only be said of a door. What can be meant in two ways is
not guessed: `unsure` asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from county.rounds import found, numbers
from county.rounds.numbers import Number
from language.script import plain

_FOR = re.compile(r"^(?:代|替|帮)(?:报|填|登记)?\s*(?=第?\d|第?[一二三四五六七八九十]+[号户家])")
_WHEN = r"(?:今天|今日|今早|早上|上午|下午|我这儿?|我这边|我们?组|我们这|我的)*\s*"
_CLOSE = re.compile(
    rf"^{_WHEN}(?:都|全|全部|全都|大家|各户|家家)*(?:查齐|跑齐|点齐|到齐|齐全|齐活|齐)[了啦的]?(?=$|[^家备])"
)
_TYPO = re.compile(r"^(?:qi|其|期|奇|起|器|骑)[\s,。、]*(?=(?:除|出)(?:了|去|掉)?\s*第?[\d一二三四五六七八九十])")
_BUT = re.compile(
    r"^[\s,。;、:]*(?:除去|除了|除开|除掉|除|不算|不含|没算|不包括|就差|只差|还差|差|就剩|只剩|剩|缺|少|出(?=\s*第?\d))[\s,:]*"
)
_OUTSIDE = r"(?:以外|之外|除外|外)"
_WELL = r"(?:是)?(?:齐|好|正常|没事|平安|在家|没问题|ok)[了的啦]?[\s。!~]*$"
_OTHERS = re.compile(
    rf"[\s,。;、]*{_OUTSIDE}?[\s,。;、]*(?:其他|其它|其余|别的|余下|剩下)的?(?:人家|户|家|人)?[\s,]*(?:全都|全部|都|全|也)*{_WELL}"
)
_ALL = re.compile(rf"[\s,。;、]*{_OUTSIDE}?[\s,。;、]*(?:全都|全部|都|全){_WELL}")
_EDGE = " \t\n,。;、:：~!."
_HARD = ",。;\n"


@dataclass(frozen=True, slots=True)
class Case:
    """Some doors and what was said of them: "" where only their numbers stand."""

    doors: tuple[int, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`closes`: every other door is well. `unsure`: 「齐 12 31」 and 「除12 31」 may mean all but these, or only these."""

    closes: bool
    cases: tuple[Case, ...]
    unsure: bool = False

    @property
    def doors(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(door for case in self.cases for door in case.doors))


def could_be(said: str) -> bool:
    """Whether this may be a line at all, before it is known which doors there are: never a lone figure, nor 「1 3」."""
    text = plain(said).strip()
    if _CLOSE.match(text) or _TYPO.match(text) or _FOR.match(text):
        return True
    but, body = _cut(_BUT, text)
    hidden = numbers.masked(body)
    first = next(numbers.candidates(hidden), None)
    if first is None or hidden[: first.start].strip(_EDGE):
        return False
    rest = hidden[first.end :]
    tells = bool(re.search(r"[一-鿿a-z×]", rest)) or any(
        one.soft and one.value > first.value for one in numbers.candidates(rest)
    )
    return but or body[first.end - 1] in "号户家#" or (tells and not _own_figure(first, body, hidden))


def read(said: str, doors: Collection[int]) -> Line | None:
    """What it says; `doors` are those that there are. None where no door is named and nothing closed."""
    text = _FOR.sub("", plain(said).strip())
    closed, text = _cut(_CLOSE, text)
    if not closed:
        closed, text = _cut(_TYPO, text)
    but, text = _cut(_BUT, text)
    others, text = _cut(_OTHERS, text)
    if but and not (closed or others):
        others, text = _cut(_ALL, text)
    left_out, text = _cut(re.compile(rf"[\s,。;、]*{_OUTSIDE}(?=$|[\s,。;、都全])"), text)
    if left_out and not (closed or others):
        others, text = _cut(_ALL, text)
    cases = tuple(_cases(text, frozenset(doors)))
    if not (closed or others or cases):
        return None
    bare = any(not case.words for case in cases)
    unsure = bare and not others and (closed != (but or left_out))
    return Line(closed or others, cases, unsure)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[bool, str]:
    match = pattern.search(text)
    return (True, text[: match.start()] + text[match.end() :]) if match else (False, text)


def _own_figure(first: Number, text: str, hidden: str) -> bool:
    """「36 没有不舒服」 is the sender's own: a door that could be a figure needs 号, words said of doors only, or a name
    with its own figure behind it (「36 张三36.5」)."""
    named = re.search(rf"[一-鿿]+\s*{numbers.MASK}", hidden[first.end :])
    return first.soft and not named and not found.of_a_door(text[first.end :])


def _cases(text: str, doors: frozenset[int]) -> Iterator[Case]:
    """Groups of doors, each with the words up to the next."""
    groups = list(_groups(numbers.masked(text), doors))
    ends = (*(group[0].start for group in groups), len(text))[1:]
    for group, end in zip(groups, ends, strict=True):
        words = text[group[-1].end : end].strip(_EDGE)
        yield Case(tuple(dict.fromkeys(_spread(text, group, len(doors)))), words)


def _groups(text: str, doors: frozenset[int]) -> Iterator[list[Number]]:
    group: list[Number] = []
    for one in numbers.candidates(text):
        if group and numbers.joined(text, group[-1], one) is not None:
            if (one.value in doors and not (one.soft and _reads_on(text, one))) or not one.soft:
                group.append(one)
        elif not group or _begins(text[group[-1].end : one.start], one, doors):
            if group:
                yield group
            group = [one]
    if group:
        yield group


def _reads_on(text: str, one: Number) -> bool:
    """「12 38 咳嗽」: the words behind make it a figure."""
    after = text[one.end :].strip(_EDGE)
    return bool(after) and not after[0].isdigit() and not found.outcome(re.split(r"[,。;\n\d]", after)[0])


def _begins(said: str, one: Number, doors: frozenset[int]) -> bool:
    """Whether a number after these words opens the next door."""
    if one.value not in doors:
        return said[-1:] in _HARD and not one.soft
    ended = bool(found.outcome(said)) or said.rstrip(" ")[-1:] in _HARD
    return ended if one.soft or not said[-1:].isspace() else True


def _spread(text: str, group: list[Number], most: int) -> Iterator[int]:
    """12-15 are four doors."""
    yield group[0].value
    for one, other in pairwise(group):
        if numbers.joined(text, one, other) in ("-", "~", "到", "至") and one.value < other.value <= one.value + most:
            yield from range(one.value + 1, other.value)
        yield other.value
