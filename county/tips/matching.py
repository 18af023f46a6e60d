"""The same event or not: a new tip joins the open case whose voices it resembles, or opens its own."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Protocol

from language.finding.events import Events
from records.codes import COUNTY_UNIT

ALIKE = 0.4
"""Share of the shorter story's character pairs that the other one has, too, where village, kind and time agree."""
ALIKE_SOMEWHERE = 0.6
"""The same where one of the two does not say which village."""
HOURS = 48
"""Tips further apart than this are of different evenings."""
A_DAY = 24
"""Within these hours one end of a village has one banquet."""
SEEN_BY_MANY = frozenset({"聚集办席", "麻将棋牌"})
"""Of a gathering everybody writes in other words; two at one end of a village on one evening are taken apart by hand (拆分)."""
AROUND = 32
"""Voices of late of one kind in one village."""
LOOKED_AT = 8
REMEMBERED = 3
"""Voices of one case that a new one is held against: the first ones, so that a flood costs no more than a few."""
ANY_KIND = "其他"
_NO_HOMES = frozenset("人大全一几两那这哪别自谁公我你他她俺咱回每东西南北")
_NO_WORD = re.compile(r"[\W_]+")
_HOME = re.compile(r"[老小]([一-龥])|([一-龥])家(?:院|门|里|今|在|又|娶|嫁|办|摆|请)")
_SIDE = re.compile(r"([东西南北])(?:头|边|口|面|街|巷|侧)")


@dataclass(frozen=True, slots=True)
class Told:
    """What matching looks at. `area`: a village, or the county where nobody said which."""

    case: int
    kind: str
    area: int
    hour: int
    words: str


class Matcher(Protocol):
    """Finds the case of the same event; told of every voice that is filed."""

    def find(self, told: Told) -> int | None: ...

    def add(self, told: Told) -> None: ...


@dataclass(frozen=True, slots=True)
class _Voice:
    told: Told
    pairs: frozenset[str]
    sides: frozenset[str]
    homes: frozenset[str]


@dataclass
class Likeness:
    """The index finds what is alike in rare words; kind, time and place then decide, and a share of common pairs. Where the
    kind is the same and two stories name the same end of one village, or the same household, on one day, few words need agree."""

    events: Events = field(default_factory=Events)
    voices: list[_Voice] = field(default_factory=list)
    there: dict[tuple[int, str], deque[_Voice]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=AROUND))
    )
    counted: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def find(self, told: Told) -> int | None:
        mine = _voice(told)
        near = [self.voices[one.id] for one in self.events.near(told.words, LOOKED_AT, _place(told.area)) if one.same]
        best = max(((_alike(mine, other), -other.told.case) for other in near), default=(0.0, 0))
        if best[0] > 0:
            return -best[1]
        around = self.there.get((told.area, told.kind), ())
        return min((other.told.case for other in around if _same_spot(mine, other)), default=None)

    def add(self, told: Told) -> None:
        self.counted[told.case] += 1
        if self.counted[told.case] <= REMEMBERED:
            self.events.add(len(self.voices), told.words, _place(told.area))
            self.voices.append(voice := _voice(told))
            if _place(told.area) and told.kind in SEEN_BY_MANY:
                self.there[told.area, told.kind].append(voice)


def _place(area: int) -> int:
    """0 where only the county is known."""
    return 0 if area % COUNTY_UNIT == 0 else area


def _voice(told: Told) -> _Voice:
    plain = _NO_WORD.sub("", told.words)
    pairs = frozenset(plain[n : n + 2] for n in range(len(plain) - 1))
    homes = frozenset(one or other for one, other in _HOME.findall(told.words)) - _NO_HOMES
    return _Voice(told, pairs, frozenset(_SIDE.findall(told.words)), homes)


def _same_spot(one: _Voice, other: _Voice) -> bool:
    """The same end of the village or the same household, on one day, and neither of them another."""
    if abs(one.told.hour - other.told.hour) > A_DAY:
        return False
    for mine, theirs in ((one.sides, other.sides), (one.homes, other.homes)):
        if mine and theirs and not mine & theirs:
            return False
    return bool(one.sides & other.sides or one.homes & other.homes)


def _alike(one: _Voice, other: _Voice) -> float:
    """How much of the shorter one is in the other; 0 where they are not of one event."""
    if abs(one.told.hour - other.told.hour) > HOURS or not _kinds_agree(one.told.kind, other.told.kind):
        return 0.0
    places = {_place(one.told.area), _place(other.told.area)} - {0}
    if len(places) > 1 or (one.sides and other.sides and not one.sides & other.sides):
        return 0.0
    share = len(one.pairs & other.pairs) / (min(len(one.pairs), len(other.pairs)) or 1)
    return share if share >= (ALIKE if one.told.area == other.told.area else ALIKE_SOMEWHERE) else 0.0


def _kinds_agree(one: str, other: str) -> bool:
    return one == other or ANY_KIND in (one, other)
