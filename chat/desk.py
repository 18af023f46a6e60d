"""One message of one person: repair, answer, open, interrupt, return. Pure: memory in, memory and effects out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from chat.errors import FlowError, Refusal, UnknownFlow
from chat.flow import Flow, Flows
from chat.kinds import NO, YES, plain
from chat.repairs import Repair, Wish, wish
from chat.replay import Outside, Run, digest, replay
from chat.steps import Effect, Translate, Words, say, words
from chat.talk import Memory, Talk


class How(Enum):
    """How something reached the bot."""

    TYPED = "typed"
    SPOKEN = "spoken"
    TAPPED = "tapped"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Said:
    """One message: its words (for a tap the key, for a photo or place a mark that answer kinds understand)."""

    text: str
    how: How = How.TYPED


@dataclass(frozen=True, slots=True)
class Done:
    """An effect to carry out now. `again`: its name was carried out before with other content; `gone`: it is to be undone."""

    talk: int
    flow: str
    name: str
    effect: Effect | None
    again: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What one message led to. `ended` names the flows which came to their end."""

    memory: Memory
    reply: str
    effects: tuple[Done, ...] = ()
    ended: tuple[str, ...] = ()


class Desk:
    """Where one person's messages are taken, with everything of the outside world handed in."""

    def __init__(
        self,
        flows: Flows,
        *,
        memory: Memory,
        visit: Any,
        look: Outside,
        new_id: Callable[[], int],
        now: int,
        translate: Translate = str,
        lost: Flow | None = None,
    ) -> None:
        """`lost` is the flow that answers what no other one claims."""
        self.flows = flows
        self.memory = memory
        self.visit = visit
        self.look = look
        self.new_id = new_id
        self.now = now
        self.translate = translate
        self.lost = lost
        self.effects: list[Done] = []
        self.ended: list[str] = []

    def take(self, said: Said) -> Turn:
        """Take one message and say what to answer, remember and carry out."""
        self._forget_unknown()
        if said.how is How.SPOKEN:
            return self._turn(self._echo(said.text))
        if said.how is How.TAPPED:
            return self._turn(self._tap(said.text))
        if self.memory.heard and (confirmed := self._confirmed(said)) is not None:
            return self._turn(confirmed)
        self.memory = replace(self.memory, heard="")
        return self._turn(self._hear(said.text))

    def resume(self) -> Turn:
        """The open question once more, as a reminder does."""
        return self._turn(self._again())

    # what a message may be

    def _hear(self, text: str) -> list[str | Words]:
        if (wanted := wish(text)) and (repaired := self._repair(wanted, text)) is not None:
            return repaired
        self.memory = replace(self.memory, rest=())
        word = text.strip().rstrip("。.!!")
        if self.memory.current is None:
            return self._open_by(word, text)
        return self._answer(word, text)

    def _echo(self, text: str) -> list[str | Words]:
        if not text.strip():
            return [words("这条语音没听清。请打字告诉我,或者再说一遍。")]
        self.memory = replace(self.memory, heard=text)
        return [words("我听到的是:\n「{text}」\n对吗?\n1 对\n2 不对", text=text.rstrip("。"))]

    def _confirmed(self, said: Said) -> list[str | Words] | None:
        answer, heard = plain(said.text), self.memory.heard
        if answer in YES:
            self.memory = replace(self.memory, heard="")
            return self._hear(heard.rstrip("。"))
        if answer in NO:
            self.memory = replace(self.memory, heard="")
            return [words("好的,请再说一遍,或者打字发给我。"), *self._again(alone=False)]
        return None

    def _tap(self, key: str) -> list[str | Words]:
        self.memory = replace(self.memory, heard="", rest=())
        if key in self.flows:
            return self._open(self.flows.get(key), "")
        if wanted := wish(key):
            return self._repair(wanted, key) or self._again()
        return [words("这个按钮已经过期了。"), *self._again(alone=False)]

    # answers

    def _answer(self, word: str, text: str) -> list[str | Words]:
        talk = self._current()
        run = self._replay(talk)
        if run.question is None:
            return self._settle(talk, run)
        name = self._name(run)
        try:
            run.question.kind.parse(text)
        except Refusal as refusal:
            return self._misfit(talk, run, word, text, refusal)
        taken = talk.answered(name, text.strip())
        return self._settle(taken, self._replay(taken))

    def _misfit(self, talk: Talk, run: Run, word: str, text: str, refusal: Refusal) -> list[str | Words]:
        """The whole message is no answer: a part of it may be; or it opens something else; else say what would fit."""
        ask = run.question
        if interrupting := self.flows.interrupting(word):
            return self._open(interrupting, text)
        if ask is not None and (found := ask.kind.find(text, str(ask.about))) is not None:
            taken = talk.answered(self._name(run), found)
            return self._settle(taken, self._replay(taken, sentence=text))
        other = self.flows.opened_by(word)
        if other and other.name != talk.flow:
            return self._open(other, text)
        return [_words(refusal), *self._question(run)]

    # opening and returning

    def _open_by(self, word: str, text: str) -> list[str | Words]:
        chosen = self.flows.opened_by(word) or self.lost
        if chosen is None:
            return [words("没看懂。回「帮助」看看我能做什么。")]
        return self._open(chosen, text)

    def _open(self, chosen: Flow, text: str, *, same: bool = False) -> list[str | Words]:
        current = self.memory.current
        if current and current.flow == chosen.name:
            self.memory = replace(self.memory, talks=self.memory.talks[:-1])
        talk = Talk(self.new_id(), chosen.name, same_as_before=same)
        self.memory = self.memory.opening(talk)
        sentence = "" if text.strip() in chosen.opens else text
        return self._settle(talk, self._replay(talk, sentence=sentence))

    def _settle(self, talk: Talk, run: Run) -> list[str | Words]:
        """Note what a replay led to; when the talk has ended, return to the one which it interrupted."""
        self._carry_out(talk, run)
        done = {name: digest(effect) for name, effect in run.effects.items()}
        kept = dict(talk.done) | done if not run.ended else done
        talk = replace(
            talk, answers=tuple(run.answers.items()), looks=tuple(run.looks.items()), done=tuple(kept.items())
        )
        if run.ended:
            return [*run.says, *self._finish(talk)]
        moved = replace(talk, question=self._name(run), asked_at=self.now, reminded=False)
        self.memory = self.memory.updating(moved)
        return [*run.says, *self._question(run)]

    def _finish(self, talk: Talk) -> list[str | Words]:
        self.ended.append(talk.flow)
        keeps = self.flows.get(talk.flow).keeps_last
        self.memory = self.memory.closing(replace(talk, question="") if keeps else self.memory.last)
        if self.memory.current is None:
            return []
        return [words("我们接着刚才的:"), *self._again(alone=False)]

    def _carry_out(self, talk: Talk, run: Run) -> None:
        before = dict(talk.done)
        for name, effect in run.effects.items():
            if before.get(name) != digest(effect):
                self.effects.append(Done(talk.id, talk.flow, name, effect, again=name in before))
        if run.ended:
            gone = [name for name in before if name not in run.effects]
            self.effects.extend(Done(talk.id, talk.flow, name, None, gone=True) for name in gone)

    # repair

    def _repair(self, wanted: Wish, text: str) -> list[str | Words] | None:
        """What a repair word leads to, or None where it is only a word."""
        match wanted.repair:
            case Repair.MORE:
                return self._more()
            case Repair.CHANGE:
                return self._change(wanted)
            case Repair.SAME:
                return self._same(wanted.raw)
            case Repair.STATUS:
                return self._status()
            case Repair.AGAIN:
                return self._again()
            case Repair.BACK:
                return self._back()
            case Repair.CANCEL:
                return self._cancel()
        return None

    def _more(self) -> list[str | Words] | None:
        if not self.memory.rest:
            return self._again() if self.memory.current else None
        rest, self.memory = self.memory.rest, replace(self.memory, rest=())
        return ["\n".join(rest)]

    def _back(self) -> list[str | Words]:
        talk = self.memory.current or self.memory.last
        if talk is None:
            return [words("现在没有正在填的内容。回「帮助」看看我能做什么。")]
        run = self._replay(talk)
        answered = [name for name, _ in talk.answers if name in run.answers and name != self._name(run)]
        if not answered:
            return [words("已经是第一个问题了。"), *self._question(run)]
        return self._reopen(talk, talk.without(answered[-1]))

    def _change(self, wanted: Wish) -> list[str | Words] | None:
        talk = self.memory.current or self.memory.last
        if talk is None:
            return None
        matching = [name for name, _ in talk.answers if wanted.name and wanted.name in name]
        if not matching:
            return self._changeable(talk) if not wanted.name else None
        changed = talk.without(matching[-1])
        if wanted.raw:
            changed = talk.answered(matching[-1], wanted.raw)
        return self._reopen(talk, changed)

    def _changeable(self, talk: Talk) -> list[str | Words]:
        listed = "\n".join(f"{name}:{raw}" for name, raw in talk.answers)
        if not listed:
            return [words("还没有可以改的内容。"), *self._again(alone=False)]
        return [words("已经记下的:\n{listed}\n要改哪个,就发「改 名称 新内容」,例如「改 体温 36.8」。", listed=listed)]

    def _reopen(self, talk: Talk, changed: Talk) -> list[str | Words]:
        """Go on with other answers; a finished talk is opened again for it."""
        if self.memory.current is None:
            self.memory = self.memory.opening(changed)
        return self._settle(changed, self._replay(changed))

    def _same(self, sentence: str) -> list[str | Words] | None:
        talk = self.memory.current
        if talk is None:
            daily = next((flow for flow in self.flows if flow.keeps_last), None)
            return self._open(daily, sentence, same=True) if daily else None
        before = replace(talk, same_as_before=True)
        run = self._replay(before, sentence=sentence)
        if run.question is not None and self._name(run) == talk.question:
            refusal = words("这一项每次都要新的,不能照旧。")
            return [refusal, *self._settle(before, run)]
        return self._settle(before, run)

    def _status(self) -> list[str | Words] | None:
        talk = self.memory.current
        if talk is None:
            return None
        listed = "\n".join(f"{name}:{raw}" for name, raw in talk.answers)
        head = words("正在填「{flow}」,已记下:\n{listed}", flow=talk.flow, listed=listed or "(还没有)")
        return [head, *self._again(alone=False)]

    def _again(self, *, alone: bool = True) -> list[str | Words]:
        talk = self.memory.current
        if talk is None:
            return [words("现在没有正在填的内容。回「帮助」看看我能做什么。")] if alone else []
        run = self._replay(talk)
        if run.ended:
            return self._settle(talk, run)
        return [*run.says, *self._question(run)]

    def _cancel(self) -> list[str | Words]:
        talk = self.memory.current
        if talk is None:
            return [words("好的。现在没有正在填的内容。")]
        self.memory = self.memory.closing(self.memory.last)
        kept = words("好的,不填了。") if not talk.done else words("好的,不往下填了。前面已经记下的会保留。")
        if self.memory.current is None:
            return [kept]
        return [kept, words("我们接着刚才的:"), *self._again(alone=False)]

    # helpers

    def _current(self) -> Talk:
        if self.memory.current is None:
            raise FlowError("no talk is open")
        return self.memory.current

    def _replay(self, talk: Talk, *, sentence: str = "") -> Run:
        return replay(self.flows.get(talk.flow), self.visit, talk, self.look, sentence=sentence)

    def _name(self, run: Run) -> str:
        return run.question.key() if run.question else ""

    def _question(self, run: Run) -> list[str | Words]:
        if run.question is None:
            return []
        options = getattr(run.question.kind, "options", ())
        lines = [f"{n} {say(option, self.translate)}" for n, option in enumerate(options, 1)]
        return [run.question.question, *(["\n".join(lines)] if lines else [])]

    def _forget_unknown(self) -> None:
        """Talks whose flow this release no longer has are let go."""
        known = tuple(talk for talk in self.memory.talks if talk.flow in self.flows)
        last = self.memory.last if self.memory.last and self.memory.last.flow in self.flows else None
        self.memory = replace(self.memory, talks=known, last=last)

    def _turn(self, parts: list[str | Words]) -> Turn:
        said = [say(part, self.translate) for part in parts]
        reply = "\n".join(part for part in said if part)
        return Turn(self.memory, reply, tuple(self.effects), tuple(self.ended))


def _words(refusal: Refusal) -> str | Words:
    return refusal.words if isinstance(refusal.words, Words) else str(refusal.words)


__all__ = ["Desk", "Done", "How", "Said", "Turn", "UnknownFlow"]
