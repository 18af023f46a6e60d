"""An alarm, and its clock: that of a talk, and one that no talk raises: a job found that somebody is silent, has left, was missed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from county import alert
from county.alert import ALARM
from county.ladder import who
from county.responsible import Holder
from county.settings import CountySettings
from records import calls, ladder, notices, number, persons, writing
from records.access import Access, append
from records.calls import Call
from records.database import Connection
from records.ladder import Climb
from records.notices import Notice, Urgency
from records.persons import Person
from records.secrecy import Keyring
from records.writing import Write

NOBODY = "没有能通知到的人"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """What is wrong with whom (`about`), and where; `origin` is the number of what it came from. `line` is another order than
    that of `role`: names of `who.STANDING_BY` may stand in it."""

    about: int
    place: int
    role: str
    text: str
    origin: int
    line: tuple[str, ...] = ()

    def order(self, county: CountySettings) -> tuple[str, ...]:
        return self.line or county.ladder.from_role(self.role)


def raise_alarm(
    conn: Connection, keyring: Keyring, county: CountySettings, alarm: Alarm, at: datetime
) -> tuple[Notice, ...]:
    """Tells the first of the line who can be reached and starts the clock; written with `conn`, returned to be woken. The
    same origin again changes nothing."""
    person = persons.find(conn, keyring, alarm.about)
    if person is None or ladder.known(conn, alarm.origin):
        return ()
    place, order = person.cell or alarm.place, alarm.order(county)
    words = f"{alert.headline(conn, keyring, person, at)}\n{alarm.text}"
    for rung, each in enumerate(order):
        holder = who.asked(conn, keyring, each, person.id, place, at, ())
        if holder:
            next_at = at + timedelta(minutes=county.ladder.patience_minutes(each))
            climb = Climb(alarm.origin, person.id, place, 0, order, rung, words, at, next_at)
            return _told(conn, keyring, climb, holder, at)
    return _nobody(conn, keyring, person, words, alarm.origin, at)


def start(keyring: Keyring, county: CountySettings, alarm: Alarm, first: Holder, account: int, at: datetime) -> Write:
    """The clock of an alarm that a talk of `account` has just told `first`, who may be next in line for the role."""
    line = alarm.order(county)
    rung = line.index(first.role) if first.role in line else 0
    next_at = at + timedelta(minutes=county.ladder.patience_minutes(first.role))
    climb = Climb(alarm.origin, alarm.about, alarm.place, account, line, rung, alarm.text, at, next_at)
    return ladder.put(keyring, climb)


def _told(conn: Connection, keyring: Keyring, climb: Climb, holder: Holder, at: datetime) -> tuple[Notice, ...]:
    id_ = number.of("rung", climb.origin, holder.person)
    text = f"{climb.text}\n{alert.TAKE_IT}"
    notice = Notice(id_, holder.person, holder.account, ALARM, Urgency.ALARM, text, at, at, climb.about, climb.origin)
    if holder.account:
        append(conn, keyring, Access(holder.account, climb.about, "通知", "警报", at))
    writing.run(conn, [notices.put(keyring, notice), ladder.put(keyring, climb)])
    return (notice,)


def _nobody(
    conn: Connection, keyring: Keyring, person: Person, text: str, origin: int, at: datetime
) -> tuple[Notice, ...]:
    """A call to make, and the words for it."""
    id_ = number.of("rung", origin, person.id)
    notice = Notice(id_, person.id, None, ALARM, Urgency.ALARM, text, at, at, person.id, origin)
    writing.run(conn, [notices.put(keyring, notice), calls.put(Call(id_, person.id, person.area, NOBODY, at))])
    return (notice,)
