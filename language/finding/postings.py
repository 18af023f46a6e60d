"""An inverted index with BM25: which texts share the rare grams of a question."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from language.finding.grams import Rarity

REPEATED = 2  # a gram that the question says more often counts no further


@dataclass(frozen=True, slots=True)
class Shape:
    """BM25's two settings: how soon repetition stops to count, how much length does."""

    saturation: float = 1.2
    length: float = 0.5


class Postings:
    """Fixed once built. Scores come as an array, one for each text in the order given."""

    def __init__(
        self, texts: Sequence[Counter[str]], shape: Shape = Shape(), others: Sequence[Counter[str]] = ()
    ) -> None:
        """`others` are not found; they tell what is rare where there are only a few texts."""
        self.rarity = Rarity()
        for counts in (*texts, *others):
            self.rarity.add(counts)
        self.size = len(texts)
        lengths = [counts.total() for counts in texts]
        average = sum(lengths) / max(1, len(lengths)) or 1.0
        rows: dict[str, list[int]] = defaultdict(list)
        values: dict[str, list[float]] = defaultdict(list)
        for row, (counts, length) in enumerate(zip(texts, lengths, strict=True)):
            drag = shape.saturation * (1 - shape.length + shape.length * length / average)
            for gram, n in counts.items():
                rows[gram].append(row)
                values[gram].append(n * (shape.saturation + 1) / (n + drag))
        self._lists = {
            gram: (
                np.array(rows[gram], np.int32),
                np.array(values[gram], np.float32) * np.float32(self.rarity.of(gram)),
            )
            for gram in rows
        }

    def scores(self, question: Counter[str]) -> NDArray[np.float32]:
        total = np.zeros(self.size, np.float32)
        for gram, n in question.items():
            if gram in self._lists:
                rows, values = self._lists[gram]
                total[rows] += values * min(n, REPEATED)
        return total

    def own(self, question: Counter[str], row: int) -> float:
        """The score of one row, for a text against itself."""
        total = 0.0
        for gram, n in question.items():
            rows, values = self._lists[gram]
            total += float(values[np.searchsorted(rows, row)]) * min(n, REPEATED)
        return total


def best(scores: NDArray[np.float32], count: int) -> list[int]:
    """The rows of the highest scores above nothing, highest first; of equals the earlier."""
    if len(scores) > 4 * count:
        edge = np.partition(scores, -count)[-count]
        rows = np.nonzero(scores >= edge)[0]
    else:
        rows = np.arange(len(scores))
    order = rows[np.argsort(-scores[rows], kind="stable")][:count]
    return [int(row) for row in order if scores[row] > 0]
