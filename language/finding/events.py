"""Which earlier messages are about the same event: cosine of rare characters and pairs.

Weights follow the messages held at the moment, so that a village's name says much until everybody writes of that village. Until
there are many, the commonest characters of the language are taken to be common here too. A search first collects what shares the
rarest grams and then compares those exactly. Meanings are no help: two shops sell dear masks in the same words, the place decides.
"""

import math
from array import array
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from language.finding.grams import grams
from language.finding.postings import best
from language.finding.wording import alike
from language.script import LONGEST

Floats = NDArray[np.float32]

SAME = 0.18  # cosine from which two messages are about one event; bench/events.py says how often that is right
SEARCHED = 160  # rarest grams of a message by which others are collected
COMPARED = 60  # of those collected
TOWNSHIP = 1000  # 12-digit codes that agree but for their last three digits
OTHER_VILLAGE = 0.6  # what likeness is worth between two villages of a township: a judgement, no data has both places

# Prior knowledge of how common a gram is, worth as many messages as PRIOR: half of them hold each of these.
PRIOR = 40
COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家"
    "种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十"
    "民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯"
    "月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女"
    "区县市村镇住户反映请求希望领导部门问题情况投诉举报举办附近小区附近现在已经没有可以我们他们"
)


@dataclass(frozen=True, slots=True)
class Near:
    """`likeness` 0–1."""

    id: int
    likeness: float

    @property
    def same(self) -> bool:
        return self.likeness >= SAME


@dataclass(frozen=True, slots=True)
class Message:
    """Grams by their numbers, each with its damped count."""

    grams: NDArray[np.int32]
    counts: Floats


class Events:
    """Grows with every message; a closed one is dropped. A search learns the grams it is asked for: one thread at a time."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._held = np.zeros(1024, np.float32)  # messages that hold a gram, by the gram's number
        self._rows: list[array[int]] = []
        self._counts: list[array[float]] = []
        self._messages: list[Message] = []
        self._ids: list[int] = []
        self._areas: array[int] = array("q")
        self._open: array[int] = array("b")
        self._row: dict[int, int] = {}
        self._norms: array[float] = array("f")

    def __len__(self) -> int:
        return len(self._row)

    def add(self, id: int, text: str, area: int = 0) -> None:  # noqa: A002  the ledger's own word
        """A title stands before its text; `area` is the 12-digit code of the place, 0 if unknown."""
        message = self._message(text)
        row = len(self._messages)
        self._row[id] = row
        self._ids.append(id)
        self._areas.append(area)
        self._open.append(1)
        self._messages.append(message)
        self._held[message.grams] += 1
        self._norms.append(self._norm(message))
        for gram, count in zip(message.grams.tolist(), message.counts.tolist(), strict=True):
            self._rows[gram].append(row)
            self._counts[gram].append(count)

    def drop(self, id: int) -> None:  # noqa: A002
        """No longer found; an unknown one is no error."""
        row = self._row.pop(id, None)
        if row is not None:
            self._open[row] = 0
            self._held[self._messages[row].grams] -= 1

    def near(self, text: str, count: int = 5, area: int = 0) -> tuple[Near, ...]:
        """The most alike first, the earlier of equals; never one of another township where both places are known."""
        asked = self._message(text)
        if not self._messages:
            return ()
        nearness = self._nearness(area)
        rows = best(self._shared(asked) * nearness, COMPARED)
        likeness = self._compare(asked, rows) * nearness[rows]
        found = [Near(self._ids[row], float(each)) for row, each in zip(rows, likeness, strict=True)]
        return tuple(sorted(found, key=lambda near: (-near.likeness, self._row[near.id])))[:count]

    def _message(self, text: str) -> Message:
        counts = _grams(text)
        numbers = np.fromiter((self._number(gram) for gram in counts), np.int32, len(counts))
        return Message(numbers, 1 + np.log(np.fromiter(counts.values(), np.float32, len(counts))))

    def _number(self, gram: str) -> int:
        number = self._numbers.setdefault(gram, len(self._numbers))
        if number == len(self._rows):
            self._rows.append(array("i"))
            self._counts.append(array("f"))
            if number == len(self._held):
                self._held = np.concatenate([self._held, np.zeros_like(self._held)])
            self._held[number] = PRIOR / 2 if gram in COMMON else 0
        return number

    def _weights(self, numbers: NDArray[np.int32]) -> Floats:
        texts = len(self._row) + PRIOR
        return np.asarray(np.log((texts + 1) / (self._held[numbers] + 0.5)), np.float32)

    def _norm(self, message: Message) -> float:
        return math.sqrt(float(((message.counts * self._weights(message.grams)) ** 2).sum())) or 1.0

    def _shared(self, asked: Message) -> Floats:
        """Cosine by the rarest grams alone; lengths are as they were when each came, which is near enough here."""
        weights = self._weights(asked.grams) * asked.counts
        scores = np.zeros(len(self._messages), np.float32)
        for at in np.argsort(-weights)[:SEARCHED]:
            rows, counts = self._rows[asked.grams[at]], self._counts[asked.grams[at]]
            if rows:
                weight = weights[at] * weights[at] / asked.counts[at]
                scores[np.frombuffer(rows, np.int32)] += np.frombuffer(counts, np.float32) * weight
        return np.asarray(scores / np.frombuffer(self._norms, np.float32), np.float32)

    def _nearness(self, area: int) -> Floats:
        """1 for the same place or an unknown one, 0 for another township and for what was dropped."""
        others = np.frombuffer(self._areas, np.int64)
        near = np.where(others // TOWNSHIP == area // TOWNSHIP, np.where(others == area, 1.0, OTHER_VILLAGE), 0.0)
        known = (others != 0) & (area != 0)
        return np.asarray(np.where(known, near, 1.0) * np.frombuffer(self._open, np.int8), np.float32)

    def _compare(self, asked: Message, rows: list[int]) -> Floats:
        mine = np.zeros(len(self._numbers), np.float32)
        mine[asked.grams] = asked.counts * self._weights(asked.grams)
        norm = self._norm(asked)
        found = np.zeros(len(rows), np.float32)
        for at, row in enumerate(rows):
            other = self._messages[row]
            product = mine[other.grams] * other.counts * self._weights(other.grams)
            found[at] = product.sum() / (norm * self._norm(other))
        return found


def _grams(text: str) -> Counter[str]:
    return grams("".join(alike(text[at : at + LONGEST]) for at in range(0, len(text), LONGEST)))
