"""Which answer a question asks for, how surely, and when it is none of those at hand.

Texts that share rare characters with the question (and, with the model, its meaning) are compared with it pair by pair;
a linear model says how likely the two ask the same. Place and date count among answers: one of another place or not yet in
force is not found, one of the nearer place goes before, an expired one comes last and says so.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from language.finding.candidates import Candidates, Wordings
from language.finding.meaning import Meaning
from language.finding.model import Linear, Model, trained

HITS = 10
NEARER = 0.3  # log-odds for each level that an answer's area is nearer: the village's own goes before the county's
VERBATIM = (
    5.0  # log-odds of a wording said word for word; people who were asked to reword never do, so the fit saw none
)
EXPIRED = 1.0  # log-odds that an expired answer must be likelier by


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer by the questions it answers; `area` is a 12-digit code (0: everywhere), both days inclusive."""

    id: str
    wordings: tuple[str, ...]
    area: int = 0
    since: date | None = None
    until: date | None = None


class Certainty(Enum):
    SURE = "answer with the first"
    PERHAPS = "offer the nearest as choices"
    NONE = "say that there is no answer"


@dataclass(frozen=True, slots=True)
class Hit:
    """`confidence`: the chance, 0–1, that this is what was asked, by questions of the kind that the model was fitted on."""

    id: str
    wording: str
    confidence: float
    expired: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    certainty: Certainty
    hits: tuple[Hit, ...]


class Questions:
    """An index of answers; with a `meaning` also those that are asked for in other words."""

    def __init__(self, entries: Sequence[Entry], meaning: Meaning | None = None, model: Model | None = None) -> None:
        model = model or trained()
        self._linear: Linear = model.meaning if meaning else model.spelling
        self._entries = tuple(entries)
        texts = [text for entry in entries for text in entry.wordings]
        owners = [number for number, entry in enumerate(entries) for _ in entry.wordings]
        self._texts = texts
        self._wordings = Wordings(texts, owners, meaning, model.lens)

    def find(self, question: str, *, area: int = 0, on: date | None = None) -> Found:
        """The likeliest first, one hit an answer. Without `on` no answer is too early or expired."""
        if not self._texts:
            return Found(Certainty.NONE, ())
        near = self._wordings.near(question)
        odds = self._odds(near, question)
        standing: dict[int, tuple[float, float, int]] = {}
        for row, each in zip(near.rows, odds, strict=True):
            owner = int(self._wordings.owners[row])
            entry = self._entries[owner]
            if _serves(entry, area, on):
                rank = each + NEARER * _depth(entry.area) - EXPIRED * _expired(entry, on)
                standing[owner] = max(standing.get(owner, (-math.inf, 0.0, 0)), (rank, each, row))
        ordered = sorted(standing.items(), key=lambda item: (-item[1][0], item[0]))[:HITS]
        certainty = self._certainty(ordered[0][1][1]) if ordered else Certainty.NONE
        return Found(certainty, tuple(self._hit(owner, each, row, on) for owner, (_, each, row) in ordered))

    def _odds(self, near: Candidates, question: str) -> list[float]:
        """Log-odds of each candidate."""
        odds = self._linear.odds(near.table).tolist()
        said = (self._wordings.says(row, question) for row in near.rows)
        return [max(each, VERBATIM) if same else each for each, same in zip(odds, said, strict=True)]

    def _certainty(self, odds: float) -> Certainty:
        if odds >= self._linear.sure:
            return Certainty.SURE
        return Certainty.PERHAPS if odds >= self._linear.perhaps else Certainty.NONE

    def _hit(self, owner: int, odds: float, row: int, on: date | None) -> Hit:
        entry = self._entries[owner]
        return Hit(entry.id, self._texts[row], 1 / (1 + math.exp(-odds)), _expired(entry, on))


def _depth(area: int) -> int:
    """How many levels down an area lies: 0 everywhere, 1 a province … 5 a village."""
    digits = f"{area:012d}" if area else ""
    ends = (0, 2, 4, 6, 9, 12)
    return next(level for level, end in enumerate(ends) if not digits[end:].strip("0"))


def _serves(entry: Entry, area: int, on: date | None) -> bool:
    end = (0, 2, 4, 6, 9, 12)[_depth(entry.area)]
    there = not area or f"{area:012d}"[:end] == f"{entry.area:012d}"[:end]
    return there and not (on and entry.since and entry.since > on)


def _expired(entry: Entry, on: date | None) -> bool:
    return bool(on and entry.until and entry.until < on)
