"""The engine: a talk is replayed from its first line with the answers by name.

The theory. The state of a talk is the answers, raw as typed, and nothing else that matters. Every message
runs the flow anew:

* an Ask whose answer is known and still parses is sent the value, and what was said before it has been
  read: the buffer of Says empties;
* an Ask that is not known takes, in this order: what this message says of it (`find`), the answer of
  last time if the person said 照旧, the assumption of a sentence that answers something later. Else
  the run stops there: the buffer and the question are the reply;
* a Look is asked of the world once and remembered with the talk;
* a Keep or Tell is collected under its name, the last of one name counts. The caller carries out those whose
  content is new since the last turn; one that a finished run no longer reaches is withdrawn.

So back, change, cancel, interruption, resumption after days and a new version of the flow are all the same
thing: other answers, replayed.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from hashlib import blake2s
from typing import Any

from chat.errors import FlowError, Refusal, TooManyAnswers, TooManySteps
from chat.flow import Flow
from chat.steps import Ask, Effect, Keep, Look, Say, Step, Tell, Words, scoped
from chat.talk import Talk

MOST_STEPS = 100
MOST_ANSWERS = 60

Outside = Callable[[Look], Any]


@dataclass(slots=True)
class Run:
    """How far one replay came."""

    says: list[str | Words] = field(default_factory=list)
    question: Ask | None = None
    answers: dict[str, str] = field(default_factory=dict)
    looks: dict[str, Any] = field(default_factory=dict)
    effects: dict[str, Effect] = field(default_factory=dict)
    found: int = 0
    assumed: int = 0

    @property
    def ended(self) -> bool:
        return self.question is None


def replay(flow: Flow, visit: Any, talk: Talk, look: Outside, *, sentence: str = "") -> Run:
    """Run the flow as far as the talk's answers and this message's `sentence` carry it."""
    run = _Replay(talk, look, sentence, assume=bool(sentence)).play(flow, visit)
    if run.assumed and not run.found:
        run = _Replay(talk, look, sentence, assume=False).play(flow, visit)
    return run


def digest(effect: Effect) -> str:
    """Eight characters that change when an effect's content does."""
    return blake2s(repr(effect).encode("utf-8", "replace"), digest_size=4).hexdigest()


class _Replay:
    def __init__(self, talk: Talk, look: Outside, sentence: str, *, assume: bool) -> None:
        self.talk = talk
        self.known = dict(talk.answers)
        self.remembered = dict(talk.looks)
        self.look = look
        self.sentence = sentence
        self.assume = assume
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
        raise TooManySteps(flow.name)

    def _finish(self, script: Generator[Step, Any, None]) -> Run:
        script.close()
        visited = self.run.answers
        self.run.answers = visited | {name: raw for name, raw in self.known.items() if name not in visited}
        if len(self.run.answers) > MOST_ANSWERS:
            raise TooManyAnswers(self.talk.flow)
        return self.run

    def _take(self, step: Step) -> Any:
        match step:
            case Ask():
                self.run.says.clear()
                return self.value
            case Say():
                self.run.says.append(step.text)
            case Look():
                return self._outside(step)
            case Keep() | Tell():
                self.run.effects.pop(step.key(), None)
                self.run.effects[step.key()] = step
            case _:
                raise FlowError(f"{self.talk.flow} yielded {step!r}, which is no step: is a `yield from` missing?")
        return None

    def _outside(self, step: Look) -> Any:
        name = scoped(step.name, step.about)
        if name not in self.remembered:
            self.remembered[name] = self.look(step)
        self.run.looks[name] = self.remembered[name]
        return self.remembered[name]

    def _answer(self, ask: Ask) -> bool:
        """Whether the question is answered; then `value` is its value and its raw answer is noted."""
        name = ask.key()
        return any(raw is not None and self._parses(ask, name, raw) for raw in self._candidates(ask, name))

    def _candidates(self, ask: Ask, name: str) -> Generator[str | None, None, None]:
        yield self.known.get(name)
        if self.sentence:
            found = ask.kind.find(self.sentence, str(ask.about))
            self.run.found += found is not None
            yield found
        if self.talk.same_as_before:
            yield ask.before
        if self.assume and ask.assume is not None:
            self.run.assumed += 1
            yield ask.assume

    def _parses(self, ask: Ask, name: str, raw: str) -> bool:
        try:
            self.value = ask.kind.parse(raw)
        except Refusal:
            return False
        self.run.answers[name] = raw
        return True
