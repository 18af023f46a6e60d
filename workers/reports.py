"""The daily reports beside the talks: drawn up at their hour or as soon after it as a scheduler runs, and asked for when due."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from county.reports import drafting, report, summing, telling
from county.settings import CountySettings
from records import areas, codes, moments, ticks, writing
from records.areas import Area
from records.codes import Level
from records.database import Connection, Database
from records.errors import Conflict
from records.reports import daily
from records.secrecy import Keyring
from workers.upkeep import NIGHT

ASKED = "reports.asked"
WIDE = (Level.TOWNSHIP, Level.COUNTY)
AT_ONCE = 50
"""Villages to a commit."""


@dataclass(frozen=True)
class Reports:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def draft(self, now: datetime) -> int:
        """Areas of which a report was drawn up: those that have none for the day that is open now."""
        day = report.open_day(now, self.county)
        if not self._began(day, now):
            return 0
        with self.database.read() as conn:
            done = daily.drafted(conn, day)
            waiting = {one.code: one for one in self._places(conn, Level.VILLAGE) if one.code not in done}
            wide = [one for level in WIDE for one in self._places(conn, level) if one.code not in done]
        for township in sorted({code - code % codes.TOWNSHIP_UNIT for code in waiting}):
            self._draft(township, waiting, day, now)
        for one in wide:
            self._sum(one, day, now)
        return len(waiting) + len(wide)

    def ask(self, now: datetime) -> int:
        """At each level's hour: who has not signed is told, and those above what they can sign. Once, and late rather than
        never within the day; the notices planned."""
        planned = []
        for slot, level in self._due(now):
            with self.database.write() as conn:
                if ticks.claim(conn, ASKED, slot, now):
                    planned += self._asked(conn, level, moments.local_day(now), now)
        if planned:
            self.wake(planned)
        return len(planned)

    def gather(self, now: datetime) -> int:
        """Whoever signs a township's or the county's hears as soon as everybody below has signed; the notices planned."""
        day = report.open_day(now, self.county)
        if day != moments.local_day(now):
            return 0
        with self.database.read() as conn:
            places = [one for level in WIDE for one in self._places(conn, level)]
            whole = telling.whole(conn, self.keyring, places, day)
        if not whole:
            return 0
        with self.database.write() as conn:
            told = [telling.ready(conn, self.keyring, self.county, one, day, now) for one in whole]
        planned = [id_ for each in told for id_ in each]
        if planned:
            self.wake(planned)
        return len(planned)

    def forget(self, now: datetime) -> int:
        """At night, reports whose years are over."""
        if now.astimezone(moments.LOCAL).hour not in NIGHT:
            return 0
        return daily.forget(self.database, moments.local_day(now) - timedelta(days=self.county.reports.keep_days))

    def _began(self, day: date, now: datetime) -> bool:
        """A county that has just begun has no report of yesterday to catch up."""
        if day == moments.local_day(now):
            return True
        with self.database.read() as conn:
            return bool(daily.drafted(conn, day - timedelta(days=1)))

    def _draft(self, township: int, waiting: dict[int, Area], day: date, now: datetime) -> None:
        """One signed meanwhile stays as it is: then the whole piece waits for the next minute."""
        with self.database.read() as conn:
            drawn = drafting.villages(conn, self.keyring, self.county, township, day)
        wanted = [one for one in drawn if one.area in waiting]
        for start in range(0, len(wanted), AT_ONCE):
            piece = wanted[start : start + AT_ONCE]
            try:
                with self.database.write() as conn:
                    writing.run(conn, (daily.draft(self.keyring, report.row(one, now)) for one in piece))
                    told = telling.drawn(conn, self.keyring, self.county, piece, day, now)
            except Conflict:
                continue
            if told:
                self.wake(told)

    def _sum(self, area: Area, day: date, now: datetime) -> None:
        """Of a township or the county: that it was owed; what it says is summed when it is read."""
        with self.database.write() as conn:
            drawn = summing.wide(conn, self.keyring, self.county, area, day)
            with suppress(Conflict):
                writing.run(conn, [daily.draft(self.keyring, report.row(drawn, now))])

    def _due(self, now: datetime) -> Iterator[tuple[str, Level]]:
        local = now.astimezone(moments.LOCAL)
        for level in (Level.VILLAGE, *WIDE):
            minute = telling.minute(self.county, level)
            if local.hour * 60 + local.minute >= minute:
                yield f"{local:%Y-%m-%d} {int(level)}", level

    def _asked(self, conn: Connection, level: Level, day: date, now: datetime) -> list[int]:
        late = telling.due(conn, self.keyring, self.county, level, self._places(conn, level), day, now)
        if level is Level.COUNTY:
            return late
        above = self._places(conn, Level(level - 1))
        return late + [id_ for one in above for id_ in telling.ready(conn, self.keyring, self.county, one, day, now)]

    def _places(self, conn: Connection, level: Level) -> tuple[Area, ...]:
        return areas.within(conn, self.county.code * codes.COUNTY_UNIT, level)
