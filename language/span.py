"""Where in the typed sentence something was read."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_STOPS = re.compile("[,。;!?\n]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open, in characters of the sentence as typed."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, position: int) -> bool:
        return self.start <= position < self.end

    def clause(self, text: str) -> tuple[int, int]:
        """From the punctuation before to the punctuation after, in plain text."""
        stops = _stops(text)
        before, after = bisect_left(stops, self.start), bisect_left(stops, self.end)
        return stops[before - 1] + 1 if before else 0, stops[after] if after < len(stops) else len(text)


@lru_cache(256)
def _stops(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _STOPS.finditer(text))
