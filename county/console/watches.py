"""The shift plan of a place: who has the watch, by day and hour, put down and taken back by who orders there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from county.console.ordering import Orderer, fits
from county.errors import Refused
from records import holders, roles, roster
from records.access import append
from records.database import Connection
from records.roles import MINUTES_A_DAY
from records.roster import Watch
from records.secrecy import Keyring
from records.writing import run

NOT_HERE = "值班的人要先在这个片区有岗位。"
OVER = "这一天已经过去了。"


@dataclass(frozen=True)
class Hours:
    """From `first` to `last` in minutes of the day; a `last` that is not later is on the next morning."""

    first: int
    last: int

    @property
    def until(self) -> int:
        return self.last if self.last > self.first else self.last + MINUTES_A_DAY


def offices(by: Orderer, place: int) -> tuple[str, ...]:
    """The offices whose watches they plan there: those below them, and their own."""
    own = (one.role for one in by.holdings if one.area == place and fits(one.role, place))
    return tuple(dict.fromkeys((*own, *by.giveable(place))))


def serving(conn: Connection, place: int, at: datetime) -> frozenset[int]:
    """Who can have a watch there: the persons in the field at this very place, of a village also in its cells."""
    return frozenset(one.person for one in holders.of_area(conn, place, at) if one.role in roles.FIELD)


def put(
    conn: Connection, keyring: Keyring, by: Orderer, place: int, role: str, day: date, hours: Hours, who: int
) -> None:
    """Raises Refused."""
    if role not in offices(by, place):
        raise Refused("这个岗位的值班不归您排。")
    if day < by.at.date():
        raise Refused(OVER)
    if who not in serving(conn, place, by.at):
        raise Refused(NOT_HERE)
    run(conn, [roster.put(Watch(place, role, day, hours.first, hours.until, who))])
    append(conn, keyring, by.noted(who, f"值班 {day:%m-%d} {place} {role}"))


def drop(conn: Connection, keyring: Keyring, by: Orderer, place: int, role: str, day: date, first: int) -> None:
    """Raises Refused."""
    gone = [one for one in roster.planned(conn, place, day, day) if (one.role, one.from_minute) == (role, first)]
    if role not in offices(by, place) or day < by.at.date() or not gone:
        raise Refused("这一班改不了，可能已经过去，或者不归您排。")
    run(conn, [roster.drop(place, role, day, first)])
    append(conn, keyring, by.noted(gone[0].person, f"撤值班 {day:%m-%d} {place} {role}"))
