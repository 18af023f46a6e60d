"""One message of one person: repair, answer, open, interrupt, return. Pure: memory in, memory and effects out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chat import answering, expiry, mending, taps
from chat.flow import Flow
from chat.flows import Flows
from chat.kind import options
from chat.plain import is_no, is_yes, plain
from chat.repairs import wish
from chat.replay import Outside
from chat.sitting import Sitting
from chat.steps import Translate, words
from chat.talk import Memory, Talk
from chat.turn import How, Said, Turn
from chat.wording import Part, join

SORRY = words("对不起，这里出了点问题，没能往下走。已经记下的会保留，我们会尽快修好。")
RECEIVED = words("好的，收到了。")
NO_LONGER = "「{flow}」现在不归您办了，没有往下办。\n刚才这条要是说别的事，请再发一遍。"


class Desk:
    """Where one person's messages are taken, with everything of the outside world handed in. One desk, one turn."""

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
        """`now` is in seconds of the epoch; `lost`: which of the flows answers what no other one claims."""
        self.sitting = Sitting(flows, expiry.known(memory, flows), visit, look, new_id, now, translate, lost)

    def take(self, said: Said) -> Turn:
        """Take one message and say what to answer, remember and carry out."""
        before = self._lapse()
        return self._turn([*before, *(self._barred() or self._heard(said))])

    def wake(self) -> Turn:
        """What the clock alone leads to: talks too old are let go, an open question is repeated once."""
        parts = self._lapse()
        sitting = self.sitting
        talk = sitting.memory.current
        barred = talk is not None and sitting.flows.get(talk.flow).barred(sitting.visit)
        if talk is None or barred or not expiry.owes_reminder(talk, sitting.flows, sitting.now):
            return self._turn(parts, or_silence=True)
        return self._turn([*parts, expiry.reminder(talk), *self._repeat(talk)])

    def resume(self) -> Turn:
        """The open question once more, as a reminder does."""
        talk = self.sitting.memory.current
        return self._turn(self._repeat(talk) if talk else self.sitting.again())

    def apologise(self) -> Turn:
        """Let go of a talk whose flow failed, and say so; for whoever caught the error, with a fresh desk."""
        self.sitting.close()
        return self._turn([SORRY])

    # what a message may be

    def _heard(self, said: Said) -> list[Part]:
        waiting = self.sitting.memory.echoed
        if waiting and said.how in (How.TYPED, How.SPOKEN) and (is_yes(said.text) or is_no(said.text)):
            return self._confirmed(waiting, is_yes(said.text))
        self._echoed("")
        match said.how:
            case How.SPOKEN:
                return self._echo(said.text)
            case How.TAPPED:
                return taps.tap(self.sitting, said.text)
            case How.SENT:
                return answering.receive(self.sitting, said.text)
        return self._typed(said.text)

    def _typed(self, text: str) -> list[Part]:
        command = text.strip().rstrip("。.!!")
        wanted = None if self._claimed(command) else wish(text)
        if wanted and (mended := mending.mend(self.sitting, wanted)) is not None:
            return mended
        self._forget_rest()
        return answering.answer(self.sitting, text, command)

    def _claimed(self, command: str) -> bool:
        """Whether a word that would repair is an option of the open question, or with none open a flow's own."""
        talk = self.sitting.memory.current
        if talk is None:
            return self.sitting.flows.by_word(command) is not None
        if wish(command) is None:
            return False
        question = self.sitting.run(talk).question
        return question is not None and plain(command) in map(plain, options(question.kind))

    def _echo(self, text: str) -> list[Part]:
        if not text.strip():
            return self.sitting.then_again(words("这条语音没听清。请打字告诉我，或者再说一遍。"))
        self._echoed(text)
        return [words("我听到的是：\n「{text}」\n对吗？\n1 对\n2 不对", text=text.rstrip("。"))]

    def _confirmed(self, heard: str, right: bool) -> list[Part]:
        self._echoed("")
        if right:
            return self._typed(heard.rstrip("。"))
        return self.sitting.then_again(words("好的，请再说一遍，或者打字发给我。"))

    # what stays

    def _barred(self) -> list[Part]:
        """Whose office ended in the middle of its talk decides nothing more, and reads that it was not done."""
        talk = self.sitting.memory.current
        if talk is None or not self.sitting.flows.get(talk.flow).barred(self.sitting.visit):
            return []
        self._echoed("")
        self.sitting.close()
        return [words(NO_LONGER, flow=words(talk.flow)), *self.sitting.back_to_it()]

    def _repeat(self, talk: Talk) -> list[Part]:
        """The open question without counting it as the person's own doing."""
        parts = self.sitting.again()
        current = self.sitting.memory.current
        if current and current.id == talk.id:
            repeated = replace(current, asked_at=talk.asked_at, reminded=True)
            self.sitting.memory = self.sitting.memory.updating(repeated)
        return parts

    def _lapse(self) -> list[Part]:
        """Let go of what is too old; words for the talk that was current."""
        sitting, was = self.sitting, self.sitting.memory.current
        sitting.memory = expiry.lapse(sitting.memory, sitting.flows, sitting.now)
        if was is None or was in sitting.memory.talks:
            return []
        flow = sitting.flows.get(was.flow)
        return [] if flow.silent else [expiry.farewell(flow)]

    def _forget_rest(self) -> None:
        memory = self.sitting.memory
        self.sitting.memory = replace(memory, rest=()) if memory.rest else memory

    def _echoed(self, text: str) -> None:
        memory = self.sitting.memory
        self.sitting.memory = replace(memory, echoed=text) if memory.echoed != text else memory

    def _turn(self, parts: list[Part], *, or_silence: bool = False) -> Turn:
        sitting = self.sitting
        reply = join(parts, sitting.translate)
        if not reply and not or_silence:
            reply = RECEIVED.say(sitting.translate)
        buttons = sitting.buttons if sitting.memory.current else ()
        return Turn(sitting.memory, reply, tuple(sitting.effects), tuple(sitting.ended), buttons)
