"""Two questions side by side, in figures: what a linear model reads to say whether they ask the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from language.finding.grams import Rarity, Weighed, grams, overlap
from language.finding.kinds import kinds, negated, numbers
from language.finding.wording import alike, topic

VIEWS = ("single", "double", "triple", "topic")


@dataclass(frozen=True, slots=True)
class Question:
    """A text prepared for comparing; `views` are its grams by VIEWS."""

    words: str
    topic: str
    kinds: frozenset[str]
    negated: bool
    numbers: frozenset[str]
    views: tuple[Weighed, ...]


def prepare(text: str, rarity: Rarity) -> Question:
    words = alike(text)
    matter = topic(words)
    views = (grams(words, (1,)), grams(words, (2,)), grams(words, (3,)), grams(matter))
    weighed = tuple(Weighed.of(view, rarity) for view in views)
    return Question(words, matter, kinds(words), negated(words), numbers(words), weighed)


@dataclass(frozen=True, slots=True)
class Ranked:
    """What the index says of a candidate: its score, that of the best one, and its score against itself."""

    score: float
    best: float
    own: float


NAMES = (
    "score_of_own",
    "score_of_best",
    *(f"{view}_{what}" for view in VIEWS for what in ("asked", "held", "cosine", "lost", "extra", "either")),
    "ratio",
    "partial",
    "topic_ratio",
    "topic_partial",
    "topic_equal",
    "topic_same_letters",
    "in_order",
    "length_gap",
    "length",
    "length_asked",
    "kinds_shared",
    "kinds_lost",
    "kinds_extra",
    "kinds_none",
    "kinds_equal",
    "kinds_apart",
    "negation_differs",
    "numbers_differ",
    "numbers_apart",
    "same_end",
    "same_start",
)


def features(asked: Question, other: Question, ranked: Ranked, heaviest: float) -> list[float]:
    """In the order of NAMES."""
    return [
        ranked.score / ranked.own if ranked.own else 0.0,
        ranked.score / ranked.best if ranked.best else 0.0,
        *_overlaps(asked, other, heaviest),
        *_spelling(asked, other),
        *_asking(asked, other),
    ]


def _overlaps(asked: Question, other: Question, heaviest: float) -> Iterator[float]:
    for mine, theirs in zip(asked.views, other.views, strict=True):
        o = overlap(mine, theirs, heaviest)
        yield from (o.asked, o.held, o.cosine, o.lost, o.extra, min(o.asked, o.held))


def _spelling(asked: Question, other: Question) -> Iterator[float]:
    a, b = asked.words, other.words
    yield fuzz.ratio(a, b) / 100
    yield fuzz.partial_ratio(a, b) / 100
    yield fuzz.ratio(asked.topic, other.topic) / 100
    yield fuzz.partial_ratio(asked.topic, other.topic) / 100 if asked.topic and other.topic else 0.0
    yield float(asked.topic == other.topic)
    yield float(set(asked.topic) == set(other.topic))
    yield LCSseq.normalized_similarity(a, b)
    yield abs(len(a) - len(b)) / max(len(a), len(b), 1)
    yield len(b) / 20
    yield len(a) / 20


def _asking(asked: Question, other: Question) -> Iterator[float]:
    both, either = asked.kinds & other.kinds, asked.kinds | other.kinds
    yield len(both) / len(either) if either else 0.5
    yield len(asked.kinds - other.kinds)
    yield len(other.kinds - asked.kinds)
    yield float(not either)
    yield float(asked.kinds == other.kinds)
    yield float(bool(asked.kinds and other.kinds and not both))
    yield float(asked.negated != other.negated)
    yield float(asked.numbers != other.numbers)
    yield float(bool(asked.numbers - other.numbers) and bool(other.numbers - asked.numbers))
    yield float(asked.words[-2:] == other.words[-2:])
    yield float(asked.words[:2] == other.words[:2])
