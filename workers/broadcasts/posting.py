"""Posts one chunk of an edition: claims a hundred, calls side by side, records them in one commit, until nothing is due."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta

from records import writing
from records.broadcasts import claims, delivery, ending, results
from records.broadcasts import edition as editions
from records.broadcasts.claims import Claimed
from records.broadcasts.delivery import Chunk
from records.broadcasts.edition import Edition, Stage
from records.errors import Unavailable
from records.outbox import LEASE
from workers import metrics
from workers.broadcasts.call import KIND, Call
from workers.broadcasts.stopped import Stopped
from workers.broadcasts.verdicts import Verdict
from workers.office import Office

FLUSH_S = 0.5
RECORD_FOR_S = 30.0
AGAIN = timedelta(seconds=5)
"""Rows of a chunk that wait for another try are looked at so soon."""


class Posting:
    """One for a process. `post` may be called from several threads at once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._pool = ThreadPoolExecutor(office.settings.broadcast_calls, thread_name_prefix="broadcast")
        self._stopping = False
        self._stopped = Stopped(office)
        notice = office.settings.subscriptions.get(KIND)
        self._notice = notice.id if notice else ""

    def post(self, chunk: Chunk) -> int:
        """How many of its rows were tried. Raises Unavailable."""
        office, tried = self._office, 0
        with office.database.read() as conn:
            edition = editions.find(conn, chunk.edition)
        while edition and edition.stage is Stage.RUNNING and not self._stopping:
            claimed = self._claim(chunk)
            if not claimed:
                break
            tried += len(claimed)
            self._carry_out(edition, claimed)
        with office.database.write() as conn:
            ending.count(conn, chunk)
            delivery.hold(conn, chunk, office.clock() + AGAIN)
        return tried

    def stop(self) -> None:
        """Nothing more is claimed."""
        self._stopping = True

    def close(self) -> None:
        """Waits for the calls under way."""
        self._pool.shutdown()

    def _claim(self, chunk: Chunk) -> tuple[Claimed, ...]:
        office = self._office
        admitted = office.gate.admits(office.settings.broadcast_batch)
        if not admitted:
            return ()
        now = office.clock()
        with office.database.write() as conn:
            delivery.hold(conn, chunk, now + LEASE)
            return claims.claim(conn, office.keyring, chunk, now, admitted, self._notice)

    def _carry_out(self, edition: Edition, claimed: Sequence[Claimed]) -> None:
        """What is known is written down as it comes, twice a second at the latest."""
        began, now = self._office.monotonic(), self._office.clock()
        call = Call(self._office, edition, began, self._stopped)
        known = [verdict for one in claimed if (verdict := call.needless(one, now))]
        left = {verdict.result.account for verdict in known}
        calls = {self._pool.submit(call.make, one) for one in claimed if one.account not in left}
        self._record(known)
        while calls:
            done, calls = wait(calls, FLUSH_S)
            self._record([made.result() for made in done])

    def _record(self, known: Sequence[Verdict]) -> None:
        """What is known of a call is worth waiting for a database that restarts."""
        office = self._office
        until = office.monotonic() + RECORD_FOR_S
        while known:
            try:
                with office.database.write() as conn:
                    results.record(conn, [one.result for one in known])
                    writing.run(conn, writing.in_line(write for one in known for write in one.beside()))
                break
            except Unavailable:
                if office.monotonic() > until:
                    raise
                office.pause(FLUSH_S)
        for one in known:
            metrics.BROADCASTS.labels(one.result.channel, one.result.state).inc()
