"""What is wrong with a flow, found by talking it through: every option of every question is tried once.

It finds questions that nothing answers, loops without an end, steps that are none, effects that are never twice the
same, and sentences that a catalogue lacks. It sees only what the samples reach; a flow that fails fails here, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from chat.digest import digest
from chat.errors import FlowError, Refusal
from chat.flow import Flow
from chat.kind import noted, options, takes_all
from chat.replay import Outside, replay
from chat.run import Run
from chat.steps import Ask, Tell, Words
from chat.talk import Talk
from chat.wording import to_say

Samples = Callable[[Ask], Iterable[str]]
Knows = Callable[[str], bool]

MOST_RUNS = 400
USUAL = ("36.5", "37.8", "是", "无", "1", "昨天", "三天了", "8点", "村东头有人摆酒席", "张小明", "1950", "13800000000")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where: a flow, and a question or sentence of it."""

    flow: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.flow} · {self.where}: {self.what}"


@dataclass(slots=True)
class _Walk:
    """The talks still to be tried, and what was met on the way."""

    flow: Flow
    visit: Any
    look: Outside
    samples: Samples
    waiting: list[Talk] = field(default_factory=list)
    tried: set[str] = field(default_factory=set)
    sentences: dict[str, None] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)

    def through(self) -> None:
        """Talk on until every question met was answered in every way, or enough was tried."""
        self.waiting.append(Talk(1, self.flow.name))
        for _ in range(MOST_RUNS):
            if not self.waiting:
                return
            self._try(self.waiting.pop())

    def _try(self, talk: Talk) -> None:
        try:
            run = replay(self.flow, self.visit, talk, self.look)
        except FlowError as error:
            last = talk.answers[-1][0] if talk.answers else "the start"
            return self.report(f"after {last}", f"{type(error).__name__} {error}: {type(error).__doc__}")
        self._effects(talk, run)
        self._sentences(run)
        if run.question is not None:
            self._answer(talk, run.question)
        return None

    def _answer(self, talk: Talk, ask: Ask) -> None:
        """Try every sample on a question met for the first time, the first that fits on one met before."""
        answers = list(_fitting(ask, self.samples(ask)))
        if not answers:
            return self.report(ask.key(), "a dead end: no sample and no option answers it")
        new = ask.name not in self.tried
        self.tried.add(ask.name)
        self.waiting += [talk.answered(ask.key(), raw) for raw in (reversed(answers) if new else answers[:1])]
        return None

    def _effects(self, talk: Talk, run: Run) -> None:
        again = replay(self.flow, self.visit, replace(talk, looks=tuple(run.looks.items())), self.look)
        for name, effect in run.effects.items():
            if name not in again.effects or digest(effect) != digest(again.effects[name]):
                self.report(name, "is not the same when the talk is replayed: does it read the clock or chance?")

    def _sentences(self, run: Run) -> None:
        asked = [run.question] if run.question else []
        said = [*run.says, *(ask.question for ask in asked)]
        said += [label for ask in asked for label in options(ask.kind)]
        said += [effect.text for effect in run.effects.values() if isinstance(effect, Tell)]
        self.sentences |= dict.fromkeys(key for text in said for key in _keys(to_say(text)))

    def report(self, where: str, what: str) -> None:
        self.problems[Problem(self.flow.name, where, what)] = None


def usual(ask: Ask) -> Iterator[str]:
    """What to try on a question: its options by number, else what its kind or its like are usually answered."""
    yield from (str(number) for number, _ in enumerate(options(ask.kind), 1))
    yield from getattr(ask.kind, "samples", ())
    yield from USUAL


def problems(
    flow: Flow, visit: Any, look: Outside, *, samples: Samples = usual, knows: Knows | None = None
) -> tuple[Problem, ...]:
    """What is wrong with this flow; `knows` says whether a catalogue has a sentence."""
    walk = _Walk(flow, visit, look, samples)
    walk.through()
    for sentence in walk.sentences if knows else ():
        if knows is not None and not knows(sentence):
            walk.report(sentence, "has no translation")
    return tuple(walk.problems)


def _fitting(ask: Ask, samples: Iterable[str]) -> Iterator[str]:
    """The samples that the question takes, one of each meaning."""
    met = set()
    for sample in samples:
        try:
            raw = noted(ask.kind, sample)
        except Refusal:
            continue
        if raw not in met:
            met.add(raw)
            yield raw
        if takes_all(ask.kind):
            return


def _keys(sentence: Words) -> Iterator[str]:
    if sentence.text:
        yield sentence.text
    for _, value in sentence.gaps:
        if isinstance(value, Words):
            yield from _keys(value)
