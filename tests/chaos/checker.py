"""Was what we answered kept, once, and nothing that nobody sent? After Jepsen's set checker: an operation ends
answered or unknown, and answered ⊆ kept ⊆ answered ∪ unknown.
"""

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """`unknown_kept`: never answered, yet there; that is allowed. Everything else must be 0."""

    answered: int
    kept: int
    lost: int
    twice: int
    unknown: int
    unknown_kept: int
    unasked: int

    @property
    def good(self) -> bool:
        return not (self.lost or self.twice or self.unasked)


def check(answered: Counter, unknown: Counter, kept: Counter) -> Verdict:
    """Each counts, by what identifies a report, how many messages said it (or rows hold it)."""
    lost = answered - kept
    more = kept - answered
    return Verdict(
        answered=answered.total(),
        kept=kept.total(),
        lost=lost.total(),
        twice=sum((more - unknown)[report] for report in more if answered[report] or unknown[report]),
        unknown=unknown.total(),
        unknown_kept=(more & unknown).total(),
        unasked=sum(more[report] for report in more if not (answered[report] or unknown[report])),
    )
