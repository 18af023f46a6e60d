"""Series by the clock: each occurrence becomes an edition of its own, once, however many schedulers look.

A series keeps the moment up to which it was dealt with. Whoever moves that moment makes the editions, in one commit; each has
(source, occurrence) once. While people sleep nothing is dealt with, and in the morning it is as if the clock had stood: what
was missed is caught up while it is good, the latest of it alone, and the rest is dropped. A clock that is set back makes
nothing twice, for the moment kept then lies ahead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from county.broadcasts.repertoire import Piece, Repertoire
from county.settings import CountySettings
from records import moments, notices, writing
from records.broadcasts import edition as editions
from records.broadcasts import series
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.series import Series
from records.broadcasts.who import loads
from records.database import Database
from records.errors import Conflict
from records.secrecy import Keyring
from workers import apart
from workers.broadcasts.occurrence import Due, Occurrences

JOB = "series"
TRIES = 3


@dataclass(frozen=True)
class When:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    repertoire: Repertoire
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """How many editions were made."""
        with self.database.read() as conn:
            every = series.lasting(conn)
        return apart.each(every, partial(self._look, now), JOB)

    def _look(self, now: datetime, one: Series) -> int:
        if not one.urgent and self.county.broadcasts.quiet(now):
            return 0
        passed = self.repertoire.after(one.schedule, one.last, now)
        if not passed:
            return 0
        for _ in range(TRIES):
            with suppress(Conflict):
                return self._say(one, passed, now)
        return self._say(one, passed, now)

    def _say(self, one: Series, passed: Sequence[datetime], now: datetime) -> int:
        """All in one commit. Raises Conflict when somebody else took the next number meanwhile."""
        with self.database.write() as conn:
            head = editions.find(conn, one.edition)
            if head is None or head.stage is not Stage.APPROVED:
                return 0
            due = _due(passed, one, head, self.repertoire.find(head.source), now)
            part = max((each.part for each in due), default=one.part)
            if not series.advance(conn, one, passed[-1], part):
                return 0  # another scheduler was first
            maker = Occurrences(self.keyring, self.county, self.repertoire)
            made = [maker.make(conn, one, head, each, now) for each in due]
            told = [notice for _, some in made for notice in some]
            writing.run(conn, [notices.put(self.keyring, notice) for notice in told])
        self.wake([notice.id for notice in told])
        return sum(there for there, _ in made)


def _due(passed: Sequence[datetime], one: Series, head: Edition, piece: Piece | None, now: datetime) -> tuple[Due, ...]:
    """Of the moments that passed those that are still good: the latest, or by personal date each."""
    good = [at for at in passed if now <= at + timedelta(hours=one.good_hours)]
    if loads(head.audience).days:
        today = moments.local_day(now)
        return tuple(Due(at, days_late=(today - moments.local_day(at)).days) for at in good)
    part = one.part + 1 if piece and piece.one_a_day else 0
    return (Due(good[-1], part),) if good else ()
