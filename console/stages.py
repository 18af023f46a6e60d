"""Stage reports as they are counted: a whole county's takes seconds, so it is counted beside the request and fetched when it
is ready."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from threading import Lock

from county.reports.stage import Stage, stage
from county.settings import CountySettings
from records.database import Database

AT_ONCE_S = 0.15
"""So long a page waits: a village's or township's is ready by then."""
FRESH, KEPT = timedelta(minutes=1), 32


@dataclass(frozen=True)
class Wanted:
    """Both days among them."""

    area: int
    first: date
    last: date


@dataclass(frozen=True)
class Counted:
    """`stage` is None for an area that there is not."""

    stage: Stage | None
    at: datetime


class Stages:
    """One is counted after another. Those of other days than were asked for last are forgotten."""

    def __init__(self, database: Database, county: CountySettings) -> None:
        self.database, self.county = database, county
        self._pool = ThreadPoolExecutor(1, "stage")
        self._kept: OrderedDict[Wanted, Future[Counted]] = OrderedDict()
        self._lock = Lock()

    def ask(self, wanted: Wanted, now: datetime) -> Counted | None:
        """None while it is being counted: ask again. Raises what counting it raised, once."""
        with self._lock:
            found = self._kept.get(wanted)
            if found is None or _old(found, now):
                found = self._kept[wanted] = self._pool.submit(self._count, wanted, now)
            self._kept.move_to_end(wanted)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)[1].cancel()
        try:
            return found.result(AT_ONCE_S)
        except TimeoutError:
            return None

    def shown(self, wanted: Wanted, now: datetime) -> Counted:
        """As it was last shown, so that a file says what its page says; counted now where none was."""
        found = self._kept.get(wanted)
        if found and found.done() and not found.exception():
            return found.result()
        return self._count(wanted, now)

    def _count(self, wanted: Wanted, now: datetime) -> Counted:
        with self.database.read() as conn:
            return Counted(stage(conn, self.county, wanted.area, wanted.first, wanted.last), now)


def _old(found: Future[Counted], now: datetime) -> bool:
    return found.done() and (found.exception() is not None or now - found.result().at > FRESH)
