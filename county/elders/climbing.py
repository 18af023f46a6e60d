"""A silence climbs: the elder is asked; unanswered it is an alarm for helper, neighbour and doctor; the family is told.

Nobody waits in memory. A step is claimed by changing the row that was read, so three schedulers take it once; steps that
were missed while nothing ran are taken one after the other, at once. From the alarm on the ladder's clock goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.elders import care, words
from county.elders.standby import HELPER, LINE
from county.ladder.alarm import Alarm, raise_alarm
from county.settings import CountySettings
from records import calls, moments, notices, number, persons, writing
from records.access import Access, append
from records.calls import Call
from records.database import Connection
from records.elders import pairing, silence
from records.elders.silence import Quiet, Silence
from records.notices import Notice, Urgency
from records.persons import Person
from records.secrecy import Keyring

NO_PHONE, LEFT = "没有微信", "已离开"
STEPS = 3


@dataclass(frozen=True, slots=True)
class Climb:
    """One silence at one moment, with everything that its next step needs."""

    conn: Connection
    keyring: Keyring
    county: CountySettings
    silence: Silence
    elder: Person
    at: datetime

    def step(self) -> tuple[Notice, ...]:
        """Who is told now, already written; empty where nobody is there to be told."""
        return (self._ask, self._alarm, self._tell_family)[self.silence.step]()

    def _ask(self) -> tuple[Notice, ...]:
        account = care.own_account(self.conn, self.keyring, self.elder.id)
        if account is None:
            return ()
        return self._write(self.elder.id, account, words.ASKED, words.asked(self.elder, self.at))

    def _alarm(self) -> tuple[Notice, ...]:
        place, text = self.elder.cell or self.elder.area, words.alarm(self.elder, self.at)
        alarm = Alarm(about=self.elder.id, place=place, role=HELPER, text=text, origin=self.silence.origin, line=LINE)
        return raise_alarm(self.conn, self.keyring, self.county, alarm, self.at)

    def _tell_family(self) -> tuple[Notice, ...]:
        pairs = pairing.of_elder(self.conn, self.keyring, self.elder.id, self.at)
        child = care.child(self.conn, self.keyring, pairs[-1]) if pairs else None
        if child is None:
            return ()
        helper = care.carer(self.conn, self.keyring, pairs[-1].helper)
        said = words.family(self.elder, self.at, f"{helper.name} {helper.phone}" if helper else "")
        return self._write(child.person or self.elder.id, child.account, words.FAMILY, f"{child.called}{said}")

    def _write(self, person: int, account: int | None, kind: str, text: str) -> tuple[Notice, ...]:
        """With the line in the access log; who has no phone with us goes on the call list."""
        id_ = number.of("silence", self.silence.origin, self.silence.step, person)
        notice = Notice(
            id_, person, account, kind, Urgency.ALARM, text, self.at, self.at, self.elder.id, self.silence.origin
        )
        writing.run(self.conn, [notices.put(self.keyring, notice)])
        if account is None:
            writing.run(self.conn, [calls.put(Call(id_, person, self.elder.area, NO_PHONE, self.at))])
        elif person != self.elder.id:
            append(self.conn, self.keyring, Access(account, self.elder.id, "通知", "老人没有回音", self.at))
        return (notice,)


def quiet(conn: Connection, county: CountySettings, now: datetime) -> tuple[Quiet, ...]:
    """Elders who are silent past their hour; at night nothing begins."""
    settings, local = county.elders, now.astimezone(moments.LOCAL)
    if local.hour * 60 + local.minute >= settings.quiet_until_minute:
        return ()
    return silence.quiet(conn, now, settings.usual_minute, settings.visit_minute, settings.grace_minutes)


def begin(conn: Connection, found: Iterable[Quiet], now: datetime) -> None:
    """A row for each; who opens it second changes nothing."""
    today = moments.local_day(now)
    writing.run(conn, [silence.begin(Silence(today, one.area, one.person, 0, now, now)) for one in found])


def climb(
    conn: Connection, keyring: Keyring, county: CountySettings, waiting: Iterable[Silence], now: datetime
) -> list[int]:
    """One step of each, for those whose time has come: the notices planned."""
    return [id_ for one in waiting for id_ in _climb(conn, keyring, county, one, now)]


def _climb(conn: Connection, keyring: Keyring, county: CountySettings, found: Silence, now: datetime) -> list[int]:
    elder = persons.find(conn, keyring, found.person)
    if elder is None or elder.left_day is not None:
        writing.run(conn, [silence.end(found, now, LEFT)])
        return []
    if not silence.climb(conn, found, _next(county, found, now)):
        return []
    told = Climb(conn, keyring, county, found, elder, now).step()
    if not told and found.step + 1 < STEPS:  # nobody was there to be told: the next step does not wait
        writing.run(conn, [silence.hurry(found, now)])
    return [notice.id for notice in told]


def _next(county: CountySettings, found: Silence, now: datetime) -> datetime | None:
    minutes = (county.elders.alarm_after_minutes, county.elders.family_after_minutes)
    return (found.next_at or now) + timedelta(minutes=minutes[found.step]) if found.step < len(minutes) else None
