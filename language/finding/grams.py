"""Runs of characters and their weight: the rarer among the texts of an index, the more it says."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


def grams(text: str, sizes: Iterable[int] = (1, 2)) -> Counter[str]:
    return Counter(text[at : at + size] for size in sizes for at in range(len(text) - size + 1))


class Rarity:
    """Inverse document frequency, growing with the texts."""

    def __init__(self) -> None:
        self.texts = 0
        self.holding: Counter[str] = Counter()

    def add(self, counts: Counter[str]) -> None:
        self.texts += 1
        self.holding.update(counts.keys())

    def drop(self, counts: Counter[str]) -> None:
        self.texts -= 1
        self.holding.subtract(counts.keys())

    def of(self, gram: str) -> float:
        held = self.holding.get(gram, 0)
        return math.log(1 + (self.texts - held + 0.5) / (held + 0.5))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The grams of one text with their weights, and what they come to."""

    counts: Counter[str]
    weights: dict[str, float]
    mass: float
    norm: float

    @classmethod
    def of(cls, counts: Counter[str], rarity: Rarity) -> "Weighed":
        weights = {gram: rarity.of(gram) for gram in counts}
        mass = sum(weights[gram] * n for gram, n in counts.items())
        norm = math.sqrt(sum((weights[gram] * n) ** 2 for gram, n in counts.items()))
        return cls(counts, weights, mass, norm)


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far two texts hold each other, 0–1 each; `lost` and `extra` are the rarest gram that only one of them has."""

    asked: float  # share of the question's weight that the other holds
    held: float  # share of the other's weight that the question holds
    cosine: float
    lost: float
    extra: float


def overlap(question: Weighed, other: Weighed, heaviest: float) -> Overlap:
    """`heaviest` is the weight of a gram never seen: it makes `lost` and `extra` shares."""
    a, b, weights = question.counts, other.counts, question.weights
    common = a.keys() & b.keys()
    shared = sum(weights[gram] * min(a[gram], b[gram]) for gram in common)
    product = sum(weights[gram] ** 2 * a[gram] * b[gram] for gram in common)
    norms = question.norm * other.norm
    return Overlap(
        shared / question.mass if question.mass else 1.0,
        shared / other.mass if other.mass else 1.0,
        product / norms if norms else 0.0,
        max((weights[gram] for gram in a.keys() - common), default=0.0) / heaviest,
        max((other.weights[gram] for gram in b.keys() - common), default=0.0) / heaviest,
    )
