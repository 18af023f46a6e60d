"""Where in the typed sentence something was read."""

from dataclasses import dataclass

STOPS = ",。;!?\n"


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
        start = max(text.rfind(stop, 0, self.start) for stop in STOPS) + 1
        ends = [at for stop in STOPS if (at := text.find(stop, self.end)) >= 0]
        return start, min(ends, default=len(text))
