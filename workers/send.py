"""Sends notices: claim a chunk, call side by side outside any transaction, record what came of it.

A process that dies loses nothing: what it had claimed is found when its lease is over, and says which way it was going.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait

import structlog

from records import outbox
from records.errors import Conflict, Unavailable
from records.notices import State
from workers import call, ledger, letters, reminder_words, round_words, tally, verdicts
from workers.lanes import Lane
from workers.letters import Letter
from workers.office import Office
from workers.verdicts import Verdict
from workers.ways import Way

log = structlog.get_logger(__name__)

WAYS = 3
"""Tries at once: a message, a template, and one to spare."""
FLUSH_S = 0.5
RECORD_FOR_S = 30.0
"""What is known of a call is worth waiting for a database that restarts."""


class Sender:
    """One for a lane, with threads of its own. `send` may be called from several threads at once."""

    def __init__(self, office: Office, lane: Lane) -> None:
        self._office = office
        calls = office.settings.prompt_calls if lane is Lane.PROMPT else office.settings.quiet_calls
        self._pool = ThreadPoolExecutor(calls, thread_name_prefix=f"send-{lane}")

    def send(self, ids: Sequence[int]) -> int:
        """Those of `ids` that are still to be sent and due now; their number. Raises Unavailable."""
        chunk = self._office.settings.chunk
        return sum(self._apart(ids[start : start + chunk]) for start in range(0, len(ids), chunk))

    def close(self) -> None:
        """Waits for the calls under way."""
        self._pool.shutdown()

    def _apart(self, ids: Sequence[int]) -> int:
        """One row that fails, for it cannot be opened perhaps, must not hold up its chunk."""
        try:
            return self._chunk(ids)
        except (Unavailable, Conflict):
            raise
        except Exception as error:  # noqa: BLE001  the others of the chunk are alarms, too
            failed = type(error).__name__
        if len(ids) > 1:
            return sum(self._apart([one]) for one in ids)
        log.error("notice_put_off", notice=ids[0], error=failed)
        with self._office.database.write() as conn:
            ledger.put_off(conn, ids[0], self._office.clock())
        return 0

    def _chunk(self, ids: Sequence[int]) -> int:
        sent = 0
        for _ in range(WAYS):
            admitted = ids[: self._office.gate.admits(len(ids))]
            claimed = self._claim(admitted) if admitted else ()
            if not claimed:
                break
            sent += len(claimed)
            ids = self._carry_out(claimed)
        return sent

    def _claim(self, ids: Sequence[int]) -> tuple[Letter, ...]:
        office = self._office
        now = office.clock()
        with office.database.write() as conn:
            claimed = outbox.claim(conn, office.keyring, ids, now)
            notices = reminder_words.filled(conn, office.keyring, claimed, office.translate)
            notices = round_words.filled(conn, office.keyring, notices, now)
            addressed = letters.address(conn, office.keyring, notices, office.settings, now)
            letters.intend(conn, addressed, now)
        return addressed

    def _carry_out(self, claimed: Sequence[Letter]) -> list[int]:
        """Numbers of those for which another way is to be tried at once."""
        began = self._office.monotonic()
        again = self._record([verdicts.unsendable(one) for one in claimed if not isinstance(one.way, Way)])
        calls = {self._pool.submit(call.make, self._office, group, began) for group in _by_receiver(claimed)}
        while calls:
            done, calls = wait(calls, FLUSH_S)
            again += self._record([verdict for made in done for verdict in made.result()])
        return again

    def _record(self, made: Sequence[Verdict]) -> list[int]:
        office = self._office
        until = office.monotonic() + RECORD_FOR_S
        while made:
            now = office.clock()
            try:
                with office.database.write() as conn:
                    ledger.record(conn, office.keyring, made, now)
                break
            except Unavailable:
                if office.monotonic() > until:
                    raise
                office.pause(FLUSH_S)
        tally.notices(made, office.clock())
        return [v.letter.notice.id for v in made if v.state is State.PLANNED and v.due_at and v.due_at <= now]


def _by_receiver(claimed: Iterable[Letter]) -> list[list[Letter]]:
    groups: dict[str, list[Letter]] = {}
    for letter in claimed:
        if isinstance(letter.way, Way):
            groups.setdefault(letter.openid, []).append(letter)
    return list(groups.values())
