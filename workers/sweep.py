"""Finds, every second and without Redis, what the queue did not bring: due notices, and those whose sender died."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import structlog

from records import outbox
from records.notices import Urgency
from workers import early, ledger, metrics
from workers.lanes import Lane
from workers.office import Office
from workers.send import Sender
from workers.ways import UNKNOWN

log = structlog.get_logger(__name__)

EVERY_S = 1.0
GRACE = timedelta(seconds=1)
"""The queue comes first for so long."""
AT_ONCE = 200
SETTLE_EVERY = 5


class Sweeper:
    """One thread; a lane has several, so that one call that hangs does not stop it. Conditional claims keep them apart."""

    def __init__(
        self, office: Office, sender: Sender, lane: Lane, progressed: Callable[[], object], *, settles: bool = False
    ) -> None:
        self._office = office
        self._sender = sender
        self._lane = lane
        self._progressed = progressed
        self._settles = settles
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"sweep-{lane}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Returns when the chunk under way is recorded."""
        self._stopping.set()
        self._thread.join()

    def sweep(self) -> int:
        """Everything that is due; how many there were."""
        swept = 0
        while not self._stopping.is_set():
            with self._office.database.read() as conn:
                ids = outbox.due(conn, self._lane.urgencies, self._office.clock() - GRACE, AT_ONCE)
            sent = self._sender.send(ids)
            swept += sent
            if not sent:
                break
        metrics.SWEPT.labels(self._lane).inc(swept)
        return swept

    def _run(self) -> None:
        seconds = 0
        while not self._stopping.wait(EVERY_S):
            seconds += 1
            try:
                if self._settles and seconds % SETTLE_EVERY == 0:
                    settle(self._office)
                    early.settle(self._office)
                self.sweep()
                self._progressed()
            except Exception as error:  # noqa: BLE001  the outermost loop: one bad second must not end sending for good
                log.error("sweep_failed", lane=self._lane, error=type(error).__name__)


def settle(office: Office) -> int:
    """Decides about notices whose sender died: templates are tried again under their key, the rest is final, and who
    waited for an alarm or an answer is telephoned. The number of the rest."""
    now = office.clock()
    with office.database.write() as conn:
        expired = outbox.expire(conn, now)
        lost = outbox.lost(conn, office.keyring, now)
        missed = [(one, UNKNOWN) for one in lost if one.urgency is not Urgency.QUIET]
        ledger.call(conn, office.keyring, missed, now)
        outbox.settle(conn, now)
    metrics.LOST_LEASES.inc(expired)
    return len(lost)
