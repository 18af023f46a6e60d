"""Which page a question asks for: by characters shared with all its wordings and words, and by its likeness pair by pair.

A page is one document of all its wordings, beside a second one with its words; the linear model of `language.finding`
adds its opinion of the nearest wordings. Measured on the pages of 3 February 2026 with tests/broadcasts/asked.py (75
questions in residents' own words): the right page first 62 times, among the first three 73 times. SURE and PERHAPS were
chosen on those 75 and on 30 questions of other matters, which flatters them: of the 75 41 are answered at once, 38 of them
rightly, 34 get choices; `python -m bench.hotline` has the held-out ones.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from broadcasts.answer import Answer
from language.finding.grams import grams
from language.finding.meaning import Meaning
from language.finding.postings import Postings, best
from language.finding.questions import Entry, Questions
from language.finding.wording import alike

BODY = 0.7  # the words of a page beside its wordings
PAIR = 0.5  # a log-odds of the pair model
UNPAIRED = -8.0  # the log-odds of what the pair model did not find
FULL = 1.65  # of a gram's rarity: about what it scores where it stands
SCALE = 10.0
NEAREST = 20
SURE = 5.0  # score and lead over the second
CLEAR = (
    1.2  # the lead of a page that says nothing of what other pages are about: 「孩子上学咋办」 and papers for a child
)
SUBJECT = 3  # pages that ask with a pair of characters, from which it is a subject
_FRAME = frozenset("的了不没有我俺你他是在要能来去么怎咋吗呢吧这那到也还就都会给让个一几啥办里")
PERHAPS = -0.5


@dataclass(frozen=True, slots=True)
class Ranked:
    """`score`: 10 is the wording itself, PERHAPS the least worth offering; `lead` is how far the next question stands below;
    `beside`, of the first: a subject of the
    question is one of other pages only."""

    question: str
    score: float
    lead: float = 0.0
    beside: bool = False

    @property
    def sure(self) -> bool:
        return self.score + self.lead >= SURE and not (self.beside and self.lead < CLEAR)


class Finder:
    """An index of pages by their question: versions of one question are one document."""

    def __init__(self, pages: Sequence[Answer], meaning: Meaning | None = None) -> None:
        versions: dict[str, list[Answer]] = defaultdict(list)
        for page in pages:
            versions[page.question].append(page)
        self._questions = tuple(versions)
        self._row = {question: row for row, question in enumerate(versions)}
        wordings = [tuple(dict.fromkeys(w for page in same for w in page.wordings)) for same in versions.values()]
        asked = [_counts(each) for each in wordings]
        whole = [own + _counts(page.body for page in same) for own, same in zip(asked, versions.values(), strict=True)]
        self._asked, self._whole = Postings(asked), Postings(whole)
        self._grams = tuple(map(frozenset, whole))
        self._pairs = Questions(
            [Entry(question, each) for question, each in zip(versions, wordings, strict=True)], meaning
        )

    def rank(self, asked: str) -> tuple[Ranked, ...]:
        """The likeliest first; nothing for an empty index or words without characters."""
        counts = grams(alike(asked))
        full = FULL * sum(self._asked.rarity.of(gram) for gram in counts)
        if not self._questions or not full:
            return ()
        scores = (self._asked.scores(counts) + np.float32(BODY) * self._whole.scores(counts)) * np.float32(SCALE / full)
        odds = {self._row[hit.id]: _log_odds(hit.confidence) for hit in self._pairs.find(asked).hits}
        rows = set(best(scores, NEAREST)) | odds.keys()
        found = sorted(((float(scores[row]) + PAIR * odds.get(row, UNPAIRED), row) for row in rows), reverse=True)
        below = [*(score for score, _ in found), PAIR * UNPAIRED][1:]
        return tuple(
            Ranked(self._questions[row], score, score - next_, n == 0 and self._beside(row, counts))
            for n, ((score, row), next_) in enumerate(zip(found, below, strict=True))
        )

    def _beside(self, row: int, counts: Counter[str]) -> bool:
        """Whether some subject of the question is nowhere on the page."""
        return any(
            self._asked.rarity.holding.get(gram, 0) >= SUBJECT and gram not in self._grams[row]
            for gram in counts
            if len(gram) > 1 and _FRAME.isdisjoint(gram)
        )


def _counts(texts: Iterable[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for text in texts:
        total += grams(alike(text))
    return total


def _log_odds(chance: float) -> float:
    inside = float(np.clip(chance, 1e-4, 1 - 1e-4))
    return max(UNPAIRED, log(inside / (1 - inside)))
