"""The same event or not: a new tip joins the open case whose voices it resembles, or opens its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import log, sqrt
from typing import Protocol

ALIKE = 0.30
"""Cosine from which two stories are one event, where place and kind agree."""
HOURS = 72
"""Tips further apart than this are different evenings."""
_NO_WORD = re.compile(r"[\W_]+")


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

    def drop(self, case: int) -> None: ...


@dataclass
class Likeness:
    """Character pairs and triples, the rare ones counting for more; of one kind, one village, one time."""

    voices: dict[tuple[str, int], list[tuple[Told, Counter[str]]]] = field(default_factory=lambda: defaultdict(list))
    seen: Counter[str] = field(default_factory=Counter)
    total: int = 0

    def find(self, told: Told) -> int | None:
        mine = _grams(told.words)
        best = max(((self._alike(mine, theirs), other.case) for other, theirs in self._near(told)), default=(0.0, 0))
        return best[1] if best[0] >= ALIKE else None

    def add(self, told: Told) -> None:
        grams = _grams(told.words)
        self.seen.update(grams.keys())
        self.total += 1
        self.voices[(told.kind, told.area)].append((told, grams))

    def drop(self, case: int) -> None:
        for key, voices in self.voices.items():
            self.voices[key] = [one for one in voices if one[0].case != case]

    def _near(self, told: Told) -> list[tuple[Told, Counter[str]]]:
        found = self.voices.get((told.kind, told.area), [])
        return [one for one in found if abs(one[0].hour - told.hour) <= HOURS]

    def _alike(self, mine: Counter[str], theirs: Counter[str]) -> float:
        shared = sum(self._weight(gram) ** 2 for gram in mine.keys() & theirs.keys())
        return shared / (self._length(mine) * self._length(theirs)) if shared else 0.0

    def _length(self, grams: Counter[str]) -> float:
        return sqrt(sum(self._weight(gram) ** 2 for gram in grams)) or 1.0

    def _weight(self, gram: str) -> float:
        return log((self.total + 2) / (self.seen[gram] + 1)) + 0.1


def _grams(words: str) -> Counter[str]:
    plain = _NO_WORD.sub("", words)
    return Counter(plain[n : n + size] for size in (2, 3) for n in range(len(plain) - size + 1))
