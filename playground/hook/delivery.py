"""A letter's whole way: up to three deliveries of the same message, then its reply or the fault words on the phone."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from playground.clock import DrillClock
from playground.errors import BadReply
from playground.exchanges import Exchange, Exchanges
from playground.hook.letter import Letter, Outcome
from playground.hook.post import Answer, Packer, Parcel, Wire
from playground.hook.replies import Judge, Reply
from playground.settings import PlaygroundSettings
from playground.state import bubbles
from playground.state.store import Store

FAULT_WORDS = "该公众号提供的服务出现故障，请稍后再试"


@dataclass(frozen=True, slots=True)
class Delivery:
    settings: PlaygroundSettings
    clock: DrillClock
    store: Store
    exchanges: Exchanges
    packer: Packer
    judge: Judge
    wire: Wire
    chance: random.Random
    pause: Callable[[float], None] = time.sleep

    def carry(self, letter: Letter) -> Outcome:
        started = time.monotonic()
        outcome = self._attempts(letter)
        outcome = replace(outcome, ms=round((time.monotonic() - started) * 1000, 1))
        self._show(letter, outcome)
        return outcome

    def _attempts(self, letter: Letter) -> Outcome:
        parcel, trouble = self._pack(letter), ""
        for attempt in range(1, self.settings.deliveries + 1):
            if attempt > 1 and self.settings.retry_signature == "fresh":
                parcel = self._pack(letter)
            answer = self.wire.post(parcel, letter.cut_s or self.settings.cut_s)
            if answer.status == 200:
                return self._judge(letter, parcel, answer, attempt)
            self._keep(letter, parcel, answer, attempt, answer.trouble)
            trouble = answer.trouble
            if attempt < self.settings.deliveries:
                self._wait(letter, answer)
        return Outcome("fault", self.settings.deliveries, 0.0, reason=trouble)

    def _wait(self, letter: Letter, answer: Answer) -> None:
        """A cut connection is tried again at once, a refused one a moment later."""
        used_s = answer.ms / 1000
        if used_s < (letter.cut_s or self.settings.cut_s):
            self.pause(self.settings.retry_pause_s)

    def _pack(self, letter: Letter) -> Parcel:
        nonce = str(self.chance.randrange(10**9, 10**10))
        return self.packer.pack(letter.fields, self.clock.seconds(), nonce, self.chance.randbytes(16))

    def _judge(self, letter: Letter, parcel: Parcel, answer: Answer, attempt: int) -> Outcome:
        try:
            reply = self.judge.read(answer.body, letter.openid)
        except BadReply as error:
            self._keep(letter, parcel, answer, attempt, str(error))
            return Outcome("fault", attempt, 0.0, reason=str(error))
        self._keep(letter, parcel, answer, attempt, "ok", reply)
        if reply is None:
            return Outcome("nothing", attempt, 0.0)
        return Outcome("reply", attempt, 0.0, {"kind": reply.kind, **reply.content})

    def _keep(
        self, letter: Letter, parcel: Parcel, answer: Answer, attempt: int, status: str, reply: Reply | None = None
    ) -> None:
        body = parcel.body.decode()
        answered = answer.body.decode(errors="replace")
        self.exchanges.keep(
            Exchange(
                id=self.exchanges.next_id(),
                at=self.clock.seconds(),
                openid=letter.openid,
                direction="hook",
                title=str(letter.fields.get("Event", letter.fields.get("MsgType", ""))),
                asked=body,
                answered=answered,
                status=status,
                ms=answer.ms,
                attempt=attempt,
                plain="" if parcel.plain == body else parcel.plain,
                plain_answer="" if reply is None or reply.plain == answered else reply.plain,
            )
        )

    def _show(self, letter: Letter, outcome: Outcome) -> None:
        shown = self._bubble(letter, outcome)
        if shown is not None:
            side, kind, content = shown
            with self.store.turn() as db:
                bubbles.add(db, self.clock.seconds(), letter.openid, side, kind, content, "reply")

    def _bubble(self, letter: Letter, outcome: Outcome) -> tuple[str, str, dict[str, Any]] | None:
        if outcome.reply is not None:
            content = dict(outcome.reply)
            kind = content.pop("kind")
            side = bubbles.NOTE if kind == "transfer_customer_service" else bubbles.RECEIVED
            return side, kind, content
        if outcome.kind == "fault" and letter.visible:
            return bubbles.NOTE, "fault", {"text": FAULT_WORDS, "reason": outcome.reason}
        return None
