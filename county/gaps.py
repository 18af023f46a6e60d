"""Questions without an answer, grouped by likeness for whoever writes answers; nobody can say who asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from language.finding.grams import grams
from language.finding.wording import alike
from records.hotline.gap import USELESS, Gap

SAME = 0.4
"""Share of characters and pairs in common from which two questions stand in one group: a person reads them anyway."""


@dataclass(frozen=True)
class Group:
    """Questions alike, the most typical first. `answers`: which were of no use to them."""

    gaps: tuple[Gap, ...]

    @property
    def question(self) -> str:
        return self.gaps[0].asked

    @property
    def wordings(self) -> tuple[str, ...]:
        """Each once, as it was asked."""
        return tuple(dict.fromkeys(one.asked for one in self.gaps))

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.answer for one in self.gaps if one.why == USELESS))


def groups(gaps: Sequence[Gap]) -> tuple[Group, ...]:
    """The largest first; a question joins the first group whose first question it is like."""
    made: list[tuple[Counter[str], list[Gap]]] = []
    for one in gaps:
        own = grams(alike(one.asked))
        near = next((group for first, group in made if _share(first, own) >= SAME), None)
        if near is None:
            made.append((own, [one]))
        else:
            near.append(one)
    return tuple(Group(tuple(group)) for _, group in sorted(made, key=lambda pair: -len(pair[1])))


def likeness(one: str, other: str) -> float:
    """0–1, of characters and pairs."""
    return _share(grams(alike(one)), grams(alike(other)))


def _share(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, (one + other).total())
