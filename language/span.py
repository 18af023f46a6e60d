"""Where in the typed sentence something was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open, in characters of the sentence as typed."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, position: int) -> bool:
        return self.start <= position < self.end
