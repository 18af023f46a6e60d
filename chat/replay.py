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
from typing import Any

from chat.errors import FlowError, NotJson, TooManyAnswers, TooManySteps
from chat.filling import Filling
from chat.flow import Flow
from chat.run import Run
from chat.steps import Ask, Keep, Look, Say, Step, Tell
from chat.talk import Talk

MOST_STEPS = 200
MOST_ANSWERS = 60

Outside = Callable[[Look], Any]


def replay(flow: Flow, visit: Any, talk: Talk, look: Outside) -> Run:
    """Run the flow as far as the talk's answers and sentences carry it."""
    first = _Replay(talk, look, assumptions=MOST_ANSWERS if talk.heard else 0)
    run = first.play(flow, visit)
    if first.filling.assumed > first.filling.confirmed:
        run = _Replay(talk, first.remember, assumptions=first.filling.confirmed).play(flow, visit)
    return run


class _Replay:
    def __init__(self, talk: Talk, look: Outside, *, assumptions: int) -> None:
        self.talk = talk
        self.remembered = dict(talk.looks)
        self.look = look
        self.run = Run()
        self.filling = Filling(talk, self.run, assumptions)

    def play(self, flow: Flow, visit: Any) -> Run:
        script = flow.script(visit)
        send: Any = None
        for _ in range(MOST_STEPS):
            try:
                step = script.send(send)
            except StopIteration:
                return self._finish(script)
            if isinstance(step, Ask) and not self.filling.answers(step):
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
        aside = [(name, raw) for name, raw in self.filling.known.items() if name not in passed and name != run.name]
        run.aside = dict(aside[len(passed) - MOST_ANSWERS :] if len(passed) < MOST_ANSWERS else ())
        return run

    def _take(self, step: Step) -> Any:
        match step:
            case Ask():
                self.run.says.clear()
                return self.filling.value
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


def _through_json(step: Look, value: Any) -> Any:
    if value is None or isinstance(value, str | int):
        return value
    try:
        return json.loads(json.dumps(value, ensure_ascii=False))
    except TypeError as error:
        raise NotJson(f"{step.key()}: {error}") from error
