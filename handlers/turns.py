"""One message, one transaction: load, talk, carry out, store the reply, commit once, for a batch at a time.

A turn that fails takes its whole batch back, which then runs again with that message laid aside (`handlers/poison.py`):
nothing that it had written may be kept, and after a statement that it refused PostgreSQL answers no other one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from chat.talk import Memory
from chat.turn import Said, Turn
from county.carry import Carrier
from county.elders import signs
from handlers import crash, meanings, metrics, poison
from handlers.answer import TO_AGENTS, Answer, kept
from handlers.late import late_reply
from handlers.meaning import Meaning
from handlers.poison import Failed, Why, failing
from handlers.reception import Reception, stored
from handlers.waiting import Waiting
from records import oddities, turns
from records.broadcasts import consent
from records.database import Connection, Database
from records.errors import Conflict
from records.secrecy import Keyring
from records.standing import Arrival, Standing
from records.turns import Outcome
from records.writing import Write
from wechat.messages import Message
from wechat.pieces import split

log = structlog.get_logger(__name__)

Finished = Callable[[Connection, Keyring, str, str, int, datetime], object]
"""Notes what became of a template message: its number on the platform, the platform's word, whose it was."""
MORE = "\n（还有，回「继续」接着看）"
TRIES = 5


@dataclass(slots=True)
class Turns:
    """Everything a turn needs, built once. `wake` is told which notices wait to be sent, after the commit.

    `ready` is asked before each batch; it raises Unavailable until the database was once there and found in order.
    """

    database: Database
    keyring: Keyring
    carrier: Carrier
    reception: Reception
    clock: Callable[[], datetime]
    wake: Callable[[Sequence[int]], None]
    reply_max_bytes: int
    finished: Finished
    ready: Callable[[], object] = lambda: None

    def run(self, batch: Sequence[Waiting]) -> list[Answer]:
        """The answers of a batch that went through in one commit. Raises what the database raises."""
        failed: dict[bytes, Why] = {}
        conflicts = 0
        while True:
            try:
                return self._once(batch, failed)
            except Conflict:
                metrics.CONFLICTS.inc()
                conflicts += 1
                if conflicts > TRIES:
                    raise
            except Failed as one:
                failed[one.key] = one.why

    def _once(self, batch: Sequence[Waiting], failed: Mapping[bytes, Why]) -> list[Answer]:
        now = self.clock()
        self.ready()
        crash.here("before_turn")
        with self.database.write() as conn:
            arrivals = [Arrival(waiting.key, waiting.message.openid) for waiting in batch]
            standings = turns.load(conn, self.keyring, arrivals, now)
            taken = [self._take(conn, w, s, now, failed) for w, s in zip(batch, standings, strict=True)]
            outcomes = [outcome for outcome in taken if isinstance(outcome, Outcome)]
            with failing(batch[0]) if len(batch) == 1 and not failed else nullcontext():
                turns.save(conn, self.keyring, outcomes)  # of a batch of many nobody knows whose it is
            crash.here("before_commit")
        crash.here("after_commit")
        metrics.BATCH.observe(len(batch))
        if notices := [notice.id for outcome in outcomes for notice in outcome.notices]:
            self.wake(notices)
        return [_answer(one) for one in taken]

    def _take(
        self, conn: Connection, waiting: Waiting, standing: Standing, now: datetime, failed: Mapping[bytes, Why]
    ) -> Outcome | Answer:
        if standing.reply is not None:
            metrics.REPEATED.inc()
            return kept(standing.reply)
        meaning = meanings.of(waiting.message)
        if why := failed.get(waiting.key):
            outcome = self._poisoned(conn, waiting.message, standing, why, now)
        else:
            with failing(waiting):
                outcome = self._turn(conn, meaning, standing, now)
        outcome = replace(outcome, opens=meaning.opens)
        if outcome.reply and not waiting.promise():
            return late_reply(outcome, now)
        return outcome

    def _turn(self, conn: Connection, meaning: Meaning, standing: Standing, now: datetime) -> Outcome:
        followed = meaning.followed is not False
        changed = None if standing.account.followed == followed else replace(standing.account, followed=followed)
        also: tuple[Write, ...] = (oddities.unknown_event(meaning.counted, now),) if meaning.counted else ()
        also += tuple(consent.said(standing.account.id, *one, now) for one in meaning.consents)
        if meaning.finished:
            self.finished(conn, self.keyring, *meaning.finished, standing.account.id, now)
        if meaning.said is None:
            return Outcome(standing, "", now, account=changed, also=also)
        seated = replace(standing, account=changed) if changed else standing
        return self._talk(conn, meaning.said, seated, changed is not None, now, also)

    def _talk(
        self, conn: Connection, said: Said, standing: Standing, changed: bool, now: datetime, also: tuple[Write, ...]
    ) -> Outcome:
        desk = self.reception.desk(conn, standing, now)
        turn = desk.take(said)
        leaving = self.carrier.carry(conn, standing, turn.effects, now)
        signs.heard(leaving)  # of a message only: what the clock says to an elder is no sign of life
        reply, memory = (TO_AGENTS, turn.memory) if leaving.to_agents else self._pieces(turn)
        metrics.ended(turn.ended)
        return Outcome(
            standing,
            reply,
            now,
            talk=stored(standing, memory, now),
            account=leaving.account or (standing.account if changed else None),
            kept=tuple(leaving.kept),
            notices=tuple(leaving.notices),
            also=(*also, *leaving.also),
            discreet=leaving.discreet,
        )

    def _pieces(self, turn: Turn) -> tuple[str, Memory]:
        """The first piece of a long reply; the rest waits for 「继续」."""
        if len(turn.reply.encode()) <= self.reply_max_bytes:
            return turn.reply, turn.memory
        first, *rest = split(turn.reply, self.reply_max_bytes - len(MORE.encode()))
        return first + MORE, replace(turn.memory, rest=tuple(rest))

    def _poisoned(self, conn: Connection, message: Message, standing: Standing, why: Why, now: datetime) -> Outcome:
        """The message is kept for whoever repairs the flow, and the talk that cannot go on is let go."""
        log.error("turn_poisoned", error=why.error, where=why.where, kind=message.kind)
        metrics.POISONED.inc()
        aside = poison.kept(self.keyring, message, standing, why, now)
        turn = self.reception.desk(conn, standing, now).apologise()
        return Outcome(standing, turn.reply, now, talk=stored(standing, turn.memory, now), also=(aside,))


def _answer(one: Outcome | Answer) -> Answer:
    return one if isinstance(one, Answer) else kept("" if one.late else one.reply)
