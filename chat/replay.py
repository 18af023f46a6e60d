"""The engine: a talk is replayed from its first line with the answers by name.

The theory. The state of a talk is the answers, raw as typed, and nothing else that matters. Every message
runs the flow anew:

* an Ask whose answer is known and still parses is sent the value, and what was said before it has been
  read: the buffer of Says empties;
* an Ask that is not known takes, in this order: what a sentence of the person says of it (`find`; what an equal
  question took from it is spent, so a second measurement is not the first one found again), the answer of last
  time if the person said 照旧, the assumption of a sentence that answers something later, its default. Else the
  run stops there: the buffer and the question are the reply;
* the question that was open before this message is really asked: it takes nothing that nobody typed;
* answers that this run did not pass stay by: the person may turn back to them;
* a Look is asked of the world once and remembered with the talk;
* a Keep or Tell is collected under its name, the last of one name counts. The caller carries out those whose
  content is new since the last turn; one that a finished run no longer reaches is withdrawn.

So back, change, cancel, interruption, resumption after days and a new version of the flow are all the same
thing: other answers, replayed. It follows that a flow asks each name once (a loop scopes it with `about`), and
that what it reads besides answers comes from Looks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from chat.errors import FlowError, NotJson, Refusal, TooManyAnswers, TooManySteps
from chat.flow import Flow
from chat.steps import Ask, Effect, Keep, Look, Say, Step, Tell, Words
from chat.talk import Sentence, Talk

MOST_STEPS = 100
MOST_ANSWERS = 60

Outside = Callable[[Look], Any]


@dataclass(slots=True)
class Run:
    """How far one replay came. `asked` and `answers`: the questions passed, in order, those in `defaults` unasked;
    `aside`: the other answers."""

    says: list[str | Words] = field(default_factory=list)
    question: Ask | None = None
    asked: dict[str, Ask] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    defaults: set[str] = field(default_factory=set)
    aside: dict[str, str] = field(default_factory=dict)
    looks: dict[str, Any] = field(default_factory=dict)
    effects: dict[str, Effect] = field(default_factory=dict)

    @property
    def ended(self) -> bool:
        return self.question is None

    @property
    def name(self) -> str:
        """The name of the open question."""
        return self.question.key() if self.question else ""


def replay(flow: Flow, visit: Any, talk: Talk, look: Outside) -> Run:
    """Run the flow as far as the talk's answers and sentences carry it."""
    first = _Replay(talk, look, assumptions=MOST_ANSWERS if talk.heard else 0)
    run = first.play(flow, visit)
    if first.assumed > first.confirmed:
        run = _Replay(talk, first.remember, assumptions=first.confirmed).play(flow, visit)
    return run


class _Replay:
    def __init__(self, talk: Talk, look: Outside, *, assumptions: int) -> None:
        """`assumptions`: how many may be made; each is `confirmed` when a sentence answers a later question."""
        self.talk = talk
        self.known = dict(talk.answers)
        self.remembered = dict(talk.looks)
        self.look = look
        self.assumptions = assumptions
        self.assumed = 0
        self.confirmed = 0
        self.value: Any = None
        self.run = Run()

    def play(self, flow: Flow, visit: Any) -> Run:
        script = flow.script(visit)
        send: Any = None
        for _ in range(MOST_STEPS):
            try:
                step = script.send(send)
            except StopIteration:
                return self._finish(script)
            if isinstance(step, Ask) and not self._answer(step):
                self.run.question = step
                return self._finish(script)
            send = self._take(step)
        script.close()
        raise TooManySteps(flow.name)

    def remember(self, step: Look) -> Any:
        """A fact from outside, asked for the first time only; then as JSON will give it back ever after."""
        name = step.key()
        if name not in self.remembered:
            self.remembered[name] = _through_json(step, self.look(step))
        return self.remembered[name]

    def _finish(self, script: Generator[Step, Any, None]) -> Run:
        script.close()
        passed, run = self.run.answers, self.run
        if len(passed) > MOST_ANSWERS:
            raise TooManyAnswers(self.talk.flow)
        aside = [(name, raw) for name, raw in self.known.items() if name not in passed and name != run.name]
        run.aside = dict(aside[len(passed) - MOST_ANSWERS :] if len(passed) < MOST_ANSWERS else ())
        return run

    def _take(self, step: Step) -> Any:
        match step:
            case Ask():
                self.run.says.clear()
                return self.value
            case Say():
                self.run.says.append(step.text)
            case Look():
                self.run.looks[step.key()] = self.remember(step)
                return self.run.looks[step.key()]
            case Keep() | Tell():
                self.run.effects.pop(step.key(), None)
                self.run.effects[step.key()] = step
            case _:
                raise FlowError(f"{self.talk.flow} yielded {step!r}, which is no step: is a `yield from` missing?")
        return None

    def _answer(self, ask: Ask) -> bool:
        """Whether the question is answered; then `value` is its value and its raw answer is noted."""
        if self._fits(ask, self.known.get(ask.key())):
            return True
        return ask.key() != self.talk.question and self._fills(ask)

    def _fills(self, ask: Ask) -> bool:
        """Whether something that was not typed in reply to it answers the question."""
        if any(self._fits(ask, self._found(ask, sentence)) for sentence in reversed(self.talk.heard)):
            self.confirmed = self.assumed
            return True
        if self.talk.same_as_before and self._fits(ask, ask.before):
            return True
        if self.assumed < self.assumptions and self._fits(ask, ask.assume):
            self.assumed += 1
            return True
        if self._fits(ask, ask.default):
            self.run.defaults.add(ask.key())
            return True
        return False

    def _found(self, ask: Ask, sentence: Sentence) -> str | None:
        about = str(ask.about)
        if sentence.about and about not in ("", sentence.about):
            return None  # 「37.9 还有点喘」 was said of 爷爷: it is not 奶奶's temperature
        found = ask.kind.find(sentence.text, about)
        return None if found is None or self._spent(ask, found) else found

    def _spent(self, ask: Ask, found: str) -> bool:
        """Whether an equal question about the same person has taken these very words."""
        answers = self.run.answers
        return any(
            answers[name] == found and other.kind == ask.kind and other.about == ask.about
            for name, other in self.run.asked.items()
        )

    def _fits(self, ask: Ask, raw: str | None) -> bool:
        if raw is None:
            return False
        try:
            self.value = ask.kind.parse(raw)
        except Refusal:
            return False
        self.run.asked[ask.key()] = ask
        self.run.answers[ask.key()] = raw
        return True


def _through_json(step: Look, value: Any) -> Any:
    if value is None or isinstance(value, str | bool):
        return value
    try:
        return json.loads(json.dumps(value, ensure_ascii=False))
    except TypeError as error:
        raise NotJson(f"{step.key()}: {error}") from error
