"""The wordings worth comparing with a question, each with its features: nearest by characters, and by meaning if known."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from language.finding.grams import Rarity, grams
from language.finding.meaning import Meaning
from language.finding.model import Array, Lens
from language.finding.pairs import NAMES, Ranked, features, prepare
from language.finding.postings import Postings, best
from language.finding.wording import alike

NEAREST = 10  # by characters, and again by meaning


@dataclass(frozen=True, slots=True)
class Candidates:
    """`rows` are positions among the wordings; `table` has a line of features for each."""

    rows: tuple[int, ...]
    table: Array


class Wordings:
    """All wordings of an index, prepared once."""

    def __init__(self, texts: Sequence[str], owners: Sequence[int], meaning: Meaning | None, lens: Lens) -> None:
        """`owners` number the answers: wordings of one answer are no rivals of each other."""
        self.owners = np.array(owners, np.int32)
        words = [alike(text) for text in texts]
        self._rarity = Rarity()
        for each in words:
            self._rarity.add(grams(each, (1, 2, 3)))
        self._heaviest = self._rarity.of("")
        self._postings = Postings([grams(each) for each in words])
        self._prepared = [prepare(text, self._rarity) for text in texts]
        self._own = [self._postings.own(grams(each), row) for row, each in enumerate(words)]
        self._meaning, self._lens = meaning, lens
        self._vectors = lens.through(meaning.all(texts)) if meaning else np.zeros((0, 0), np.float32)

    def says(self, row: int, text: str) -> bool:
        """Whether the text is that wording, but for spelling."""
        return self._prepared[row].words == alike(text)

    def near(self, text: str) -> Candidates:
        scores = self._postings.scores(grams(alike(text)))
        rows = best(scores, NEAREST)
        if not self._meaning:
            return Candidates(tuple(rows), self._compare(text, rows, scores))
        alikeness = self._vectors @ self._lens.through(self._meaning.of(text))
        rows += [row for row in best(alikeness, NEAREST) if row not in set(rows)]
        return Candidates(
            tuple(rows), np.hstack([self._compare(text, rows, scores), _meant(alikeness, self.owners, rows)])
        )

    def _compare(self, text: str, rows: list[int], scores: Array) -> Array:
        asked = prepare(text, self._rarity)
        top = float(scores.max(initial=0.0))
        lines = [
            features(asked, self._prepared[row], Ranked(float(scores[row]), top, self._own[row]), self._heaviest)
            for row in rows
        ]
        return np.array(lines, np.float32).reshape(len(rows), len(NAMES))


def _meant(alikeness: Array, owners: NDArray[np.int32], rows: list[int]) -> Array:
    """In the order of model.MEANT."""
    nearest = np.zeros(int(owners.max(initial=0)) + 2, np.float32)  # one more than owners: the rival of an only answer
    np.maximum.at(nearest, owners, alikeness)
    second, first = np.argsort(nearest)[-2:]
    near = alikeness[rows]
    rival = np.where(owners[rows] == first, nearest[second], nearest[first])
    return np.stack([near, near - nearest[first], near - rival, near**2], axis=1).astype(np.float32)
