"""Which of the long texts, letters, rules, orders, answers a question, and where in it.

Words decide here, not meanings: half by how the whole text answers, half by its best passage, because a long text holds every
common word somewhere and a passage alone lacks what the text is about.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from language.finding.grams import grams
from language.finding.postings import Postings, Shape, best
from language.finding.wording import alike
from language.script import LONGEST

PASSAGE = 300  # characters; each overlaps the next by half
HITS = 10


@dataclass(frozen=True, slots=True)
class Notice:
    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`start` and `end` of the passage in the notice's text; the score orders and says nothing alone."""

    id: str
    start: int
    end: int
    score: float


class Notices:
    def __init__(self, notices: Sequence[Notice]) -> None:
        self._notices = tuple(notices)
        self._pieces = [(number, *span) for number, notice in enumerate(notices) for span in _passages(notice.text)]
        whole = [_whole(notice) for notice in notices]
        parts = [grams(alike(notices[number].text[start:end])) for number, start, end in self._pieces]
        self._whole = Postings(whole, Shape(0.8, 0.75))
        self._parts = Postings(parts, Shape(0.9, 0.5))
        self._owner = np.array([number for number, _, _ in self._pieces], np.int32)

    def find(self, question: str) -> tuple[Excerpt, ...]:
        """The likeliest first."""
        words = alike(question)
        passages = self._parts.scores(grams(words))
        nearest = np.zeros(len(self._notices), np.float32)
        np.maximum.at(nearest, self._owner, passages)
        scores = self._whole.scores(grams(words, (1, 2, 3))) + nearest
        return tuple(self._excerpt(number, passages, float(scores[number])) for number in best(scores, HITS))

    def _excerpt(self, number: int, passages: NDArray[np.float32], score: float) -> Excerpt:
        own = np.nonzero(self._owner == number)[0]
        _, start, end = self._pieces[int(own[np.argmax(passages[own])])]
        return Excerpt(self._notices[number].id, start, end, score)


def _whole(notice: Notice) -> Counter[str]:
    """A piece at a time: `alike` reads no more of a text than of a message."""
    words = [alike(notice.text[at : at + LONGEST]) for at in range(0, len(notice.text), LONGEST)]
    return grams(alike(notice.title) + "".join(words), (1, 2, 3))


def _passages(text: str) -> Iterator[tuple[int, int]]:
    yield from ((at, min(at + PASSAGE, len(text))) for at in range(0, max(1, len(text) - PASSAGE // 2), PASSAGE // 2))
