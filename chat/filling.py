"""What answers a question: what is known, else what was heard, said before, assumed, or goes without saying."""

from __future__ import annotations

from typing import Any

from chat.errors import Refusal
from chat.kind import Taken, part
from chat.run import Run
from chat.steps import Ask
from chat.talk import Talk


class Filling:
    """The answers of one replay, noted in `run` as questions come by."""

    def __init__(self, talk: Talk, run: Run, assumptions: int) -> None:
        """`assumptions`: how many may be made; each is `confirmed` when a sentence answers a later question."""
        self.talk = talk
        self.run = run
        self.known = dict(talk.answers)
        self.assumptions = assumptions
        self.assumed = 0
        self.confirmed = 0
        self.value: Any = None

    def answers(self, ask: Ask) -> bool:
        """Whether the question is answered; then `value` is its value and its raw answer is noted."""
        name = ask.key()
        if self._fits(ask, name, self.known.get(name)):
            return True
        return name != self.talk.question and self._fills(ask, name)

    def _fills(self, ask: Ask, name: str) -> bool:
        """Whether something that was not typed in reply to it answers the question."""
        if self.talk.heard and (taken := self._found(ask)):
            self.confirmed = self.assumed
            return self._note(ask, name, taken.raw, taken.value)
        if self.talk.same_as_before and self._fits(ask, name, ask.before):
            return True
        if self.assumed < self.assumptions and self._fits(ask, name, ask.assume):
            self.assumed += 1
            return True
        if self._fits(ask, name, ask.default):
            self.run.defaults.add(name)
            return True
        return False

    def _found(self, ask: Ask) -> Taken | None:
        """The part of a sentence that answers, the newest first."""
        about = str(ask.about)
        for sentence in reversed(self.talk.heard):
            if sentence.about and about not in ("", sentence.about):
                continue  # 「37.9 还有点喘」 was said of 爷爷: it is not 奶奶's temperature
            taken = part(ask.kind, sentence.text, about)
            if taken and not self._spent(ask, taken.raw):
                return taken
        return None

    def _spent(self, ask: Ask, found: str) -> bool:
        """Whether an equal question about the same person has taken these very words."""
        answers = self.run.answers
        return found in answers.values() and any(
            answers[name] == found and other.kind == ask.kind and other.about == ask.about
            for name, other in self.run.asked.items()
        )

    def _fits(self, ask: Ask, name: str, raw: str | None) -> bool:
        if raw is None:
            return False
        try:
            return self._note(ask, name, raw, ask.kind.parse(raw))
        except Refusal:
            return False

    def _note(self, ask: Ask, name: str, raw: str, value: Any) -> bool:
        self.value = value
        self.run.asked[name] = ask
        self.run.answers[name] = raw
        return True
