"""Open talks that nobody goes on with: the open question is repeated once; later the talk is closed, with a word."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from chat import expiry
from chat.desk import Desk
from chat.flows import Flows
from chat.talk import Memory
from county.carry import Carrier
from records import accounts, keeping, notices, number, talks, turns, writing
from records.database import Connection, Database
from records.deliveries import KEY
from records.notices import Notice, Urgency
from records.secrecy import Keyring
from records.standing import Arrival, Standing
from records.talks import Talk
from records.writing import Write
from workers import apart

JOB = "talks"
AT_ONCE = 50
MOST_BATCHES = 200


@dataclass(frozen=True)
class Lapse:
    """`desk` seats a person as the web does, for a moment: the talk, the household, what it may look up."""

    database: Database
    keyring: Keyring
    flows: Flows
    carrier: Carrier
    desk: Callable[[Connection, Standing, datetime], Desk]
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Every talk that is due, in batches that each commit; how many. What is left waits for the next minute."""
        looked = 0
        for _ in range(MOST_BATCHES):
            with self.database.read() as conn:
                due = talks.due(conn, now, AT_ONCE)
            if planned := apart.together(self.database, due, partial(self._wake_up, now), JOB, talks.let_be):
                self.wake(planned)
            looked += len(due)
            if len(due) < AT_ONCE:
                break
        return looked

    def _wake_up(self, now: datetime, conn: Connection, due: Sequence[int]) -> list[int]:
        """Who wrote just now is answered by the web: a Conflict."""
        made = [self._woken(conn, standing, now) for standing in self._loaded(conn, due, now)]
        writing.run(conn, [write for writes, _ in made for write in writes])
        return [one for _, planned in made for one in planned]

    def _loaded(self, conn: Connection, due: Sequence[int], now: datetime) -> tuple[Standing, ...]:
        """As if each had just written; nothing of that is kept as a delivery."""
        people = accounts.many(conn, self.keyring, due).values()
        arrivals = [Arrival(secrets.token_bytes(KEY), one.openid) for one in people]
        return turns.load(conn, self.keyring, arrivals, now) if arrivals else ()

    def _woken(self, conn: Connection, standing: Standing, now: datetime) -> tuple[list[Write], list[int]]:
        turn = self.desk(conn, standing, now).wake()
        leaving = self.carrier.carry(conn, standing, turn.effects, now)
        kept = keeping.writes(conn, self.keyring, standing, leaving.kept)
        words = [*leaving.notices, *([_said(standing, turn.reply, now)] if turn.reply else [])]
        stored = talks.put(self.keyring, standing.account.id, self._stored(standing.talk, turn.memory, now))
        planned = [notices.put(self.keyring, one) for one in words]
        return [stored, *kept, *planned, *leaving.also], [one.id for one in words]

    def _stored(self, talk: Talk, memory: Memory, now: datetime) -> Talk:
        """The window and when the person was last heard stay as they were: nobody wrote."""
        look_at = expiry.due(memory, self.flows)
        return replace(
            talk,
            state=memory.dumps().encode(),
            due_at=datetime.fromtimestamp(look_at, now.tzinfo) if look_at else None,
        )


def _said(standing: Standing, text: str, now: datetime) -> Notice:
    """Worth a message while the window is open, nothing dearer."""
    account = standing.account
    return Notice(
        number.of("talk", account.id, standing.talk.version), account.person or 0, account.id, "talk", Urgency.QUIET,
        text, now, now,
    )  # fmt: skip
