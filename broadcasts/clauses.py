"""Which item of what has gone out a question asks about: by the characters of the item, and of the whole that it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from broadcasts.published import Item, Published, items
from language.finding.grams import grams
from language.finding.postings import Postings, Shape, best
from language.finding.wording import alike, bare
from language.numerals import NUMBER, value
from language.script import LONGEST, plain

WHOLE = 1.0  # of the whole text beside the item
FULL = 1.65  # of a gram's rarity: about what it scores where it stands
SCALE = 10.0
NEAREST = 5
# Of 202 questions to one of ten notices .96 reach SURE, of as many to other notices .07; of 105 everyday questions, thirty of them of
# other matters, none that no answer is sure of reaches SURE and two reach PERHAPS with the county's own thirteen papers.
SURE, PERHAPS = 4.0, 2.0
_NUMBER = re.compile(rf"第({NUMBER})[条项点]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """`score`: 10 where all that was asked stands in the item."""

    item: Item
    score: float

    @property
    def sure(self) -> bool:
        return self.score >= SURE


class Clauses:
    """Fixed once built."""

    def __init__(self, published: Iterable[Published], others: Iterable[str] = ()) -> None:
        """`others`: texts from which it is known which characters are common."""
        every = tuple(published)
        self._items = [item for one in every for item in items(one)]
        of = {id(one): row for row, one in enumerate(every)}
        self._owner = np.array([of[id(item.of)] for item in self._items], np.int32)
        common = [_counts("", text) for text in others]
        self._whole = Postings([_counts(one.title, one.text) for one in every], Shape(0.8, 0.75), common)
        self._parts = Postings([_counts(item.of.title, item.words) for item in self._items], Shape(0.9, 0.5), common)

    def find(self, asked: str, area: int, on: date) -> tuple[Quoted, ...]:
        """The likeliest first, one item of a broadcast."""
        counts = grams(alike(asked))
        full = FULL * (sum(map(self._parts.rarity.of, counts)) + WHOLE * sum(map(self._whole.rarity.of, counts)))
        if not self._items or not full:
            return ()
        standing = np.array([one.of.stands(area, on) for one in self._items])
        scores = self._parts.scores(counts) + np.float32(WHOLE) * self._whole.scores(counts)[self._owner]
        found = {one.of.id: Quoted(one, SCALE) for one in self._called(asked, area, on)}
        for row in best(np.where(standing, scores, 0) * np.float32(SCALE / full), NEAREST * 4):
            item = self._items[row]
            found.setdefault(item.of.id, Quoted(item, float(scores[row]) * SCALE / full))
        return tuple(found.values())[:NEAREST]

    def _called(self, asked: str, area: int, on: date) -> list[Item]:
        """「大家十条第三条」: by title and number."""
        words = plain(asked)
        number = next((value(found) for found in _NUMBER.findall(words)), None)
        return [
            one for one in self._items
            if number and one.number == number and bare(one.of.title) in bare(words) and one.of.stands(area, on)
        ][:1]  # fmt: skip

    def named(self, id_: str, area: int, on: date) -> Item | None:
        return next((one for one in self._items if one.id == id_ and one.of.stands(area, on)), None)


def _counts(title: str, words: str) -> Counter[str]:
    """A piece at a time: `alike` reads no more of a text than of a message."""
    total = grams(alike(title))
    for at in range(0, len(words), LONGEST):
        total += grams(alike(words[at : at + LONGEST]))
    return total
