"""One turn in the making: talks are replayed, opened, settled and closed, and what they lead to is noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from chat.asking import Button, buttons, lines
from chat.digest import digest
from chat.flow import Flow
from chat.flows import Flows
from chat.replay import Outside, replay
from chat.run import Run
from chat.steps import Translate, words
from chat.talk import MOST_HEARD, Memory, Sentence, Talk
from chat.turn import Done
from chat.wording import Part, to_say

NOTHING_OPEN = words("现在没有正在填的内容。回「帮助」看看我能做什么。")
BACK_TO_IT = words("我们接着刚才的：")


@dataclass(slots=True)
class Sitting:
    """The memory as it changes during one turn, and what the turn leads to. Each act returns what to say."""

    flows: Flows
    memory: Memory
    visit: Any
    look: Outside
    new_id: Callable[[], int]
    now: int
    translate: Translate
    lost: Flow | None = None
    effects: list[Done] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    buttons: tuple[Button, ...] = ()

    def run(self, talk: Talk) -> Run:
        return replay(self.flows.get(talk.flow), self.visit, talk, self.look)

    def go_on(self, talk: Talk) -> list[Part]:
        """Replay the current talk and settle what it led to."""
        return self.settle(talk, self.run(talk))

    def settle(self, talk: Talk, run: Run) -> list[Part]:
        """Note what a replay led to; when the talk has ended, return to the one which it interrupted."""
        done = self._carry_out(talk, run)
        talk = Talk(
            talk.id,
            talk.flow,
            answers=tuple(_remembered(run).items()),
            looks=tuple(run.looks.items()),
            done=tuple(done.items()),
            question=run.name,
            asked_at=self.now,
            same_as_before=talk.same_as_before,
            heard=() if run.ended else _still_heard(talk, run),
        )
        said: list[Part] = [to_say(text) for text in run.says]
        if run.ended:
            return [*said, *self._finish(talk)]
        self.memory = self.memory.updating(talk)
        return [*said, *self.ask(talk, run)]

    def ask(self, talk: Talk, run: Run) -> list[Part]:
        """The open question with its options."""
        if run.question is None:
            return []
        self.buttons = buttons(talk.id, run.question, self.translate)
        return lines(run.question, self.translate)

    def open(self, chosen: Flow, sentence: str = "", *, same_as_before: bool = False) -> list[Part]:
        """Begin a flow; a talk of it that is open since a moment ago goes on instead, if nothing new was said."""
        known = self.memory.open_talk(lambda talk: talk.flow == chosen.name)
        if known and not sentence and not same_as_before and self.now - known.asked_at < chosen.remind_after_s:
            return self.lift(known)
        talk = Talk(self.new_id(), chosen.name, same_as_before=same_as_before).hearing(sentence)
        self.memory = self.memory.opening(talk)
        return self.go_on(talk)

    def lift(self, talk: Talk) -> list[Part]:
        """Go on with a talk that may lie under others, or be finished."""
        self.memory = self.memory.opening(talk)
        return self.go_on(talk)

    def again(self) -> list[Part]:
        """The open question once more."""
        return self.go_on(self.memory.current) if self.memory.current else [NOTHING_OPEN]

    def back_to_it(self) -> list[Part]:
        """The open question of the talk which was interrupted, if there is one and it does not wait in silence."""
        talk = self.memory.current
        return [] if talk is None or self.flows.get(talk.flow).patient else [BACK_TO_IT, *self.again()]

    def then_again(self, said: Part) -> list[Part]:
        """A remark, then the open question if there is one."""
        return [said, *self.again()] if self.memory.current else [said]

    def close(self) -> None:
        """Let the current talk go; what was carried out stands."""
        self.memory = self.memory.closing(self.memory.last)

    def _finish(self, talk: Talk) -> list[Part]:
        flow = self.flows.get(talk.flow)
        self.ended.append(flow.name)
        self.memory = self.memory.closing(talk if flow.keeps_last else self.memory.last)
        return self.back_to_it()

    def _carry_out(self, talk: Talk, run: Run) -> dict[str, str]:
        """Effects that are new or changed; once the talk has ended, also what it no longer leads to."""
        before, done = dict(talk.done), {name: digest(effect) for name, effect in run.effects.items()}
        for name, effect in run.effects.items():
            if before.get(name) != done[name]:
                self.effects.append(Done(talk.id, talk.flow, name, effect, again=name in before))
        if not run.ended:
            return before | done
        gone = (name for name in before if name not in done)
        self.effects.extend(Done(talk.id, talk.flow, name, None, gone=True) for name in gone)
        return done


def _remembered(run: Run) -> dict[str, str]:
    """The answers to store: of an open talk without its defaults, which a sentence may still overrule."""
    if run.ended:
        return run.answers
    return {name: raw for name, raw in run.answers.items() if name not in run.defaults} | run.aside


def _still_heard(talk: Talk, run: Run) -> tuple[Sentence, ...]:
    """The newest sentences that may hold more than the answers they gave, within a limit."""
    spent = set(run.answers.values())
    more = [sentence for sentence in talk.heard if sentence.text not in spent]
    while sum(len(sentence.text) for sentence in more) > MOST_HEARD:
        more.pop(0)
    return tuple(more)
