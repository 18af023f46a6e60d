"""Two numbers of one person, each with a stay that lasts: one stay remains, from the earlier first day to the later last one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter

from sqlalchemy import Connection, update

from records.ledgers.monitoring import GRADES, KINDS, MONITORINGS, Monitoring
from records.quarantine import lodgings, stays
from records.quarantine.lodgings import LODGING
from records.secrecy import Keyring
from records.writing import run

WHY = "合并人口：同一个人有两次隔离"


def once(conn: Connection, keyring: Keyring, gone: int, kept: int, account: int, at: datetime) -> None:
    """Before their rows move. The other one goes into the history, under the number of which it was."""
    both = sorted(stays.of_people(conn, keyring, (gone, kept)).values(), key=attrgetter("is_.until"))
    if len(both) < 2:
        return
    other, last = both
    now = joined(last.is_, other.is_)
    bed = other if now.room != last.is_.room else last
    run(conn, [lodgings.leave((last if bed is other else other).id)])
    conn.execute(update(LODGING).where(LODGING.c.stay == bed.id).values(stay=last.id))
    now = replace(now, person=kept, account=account, at=at, note=WHY)
    run(conn, [*MONITORINGS.withdraw(other.id, other.key, account, at), *last.becomes(keyring, now)])


def joined(last: Monitoring, other: Monitoring) -> Monitoring:
    """As long as both together, as strict as the stricter of the two."""
    first = min(map(_first, (last, other)))
    strict = max(last, other, key=lambda one: KINDS.index(one.kind))
    twice = [one.twice_since for one in (last, other) if one.twice_since]
    elsewhere = {str(other.area), *other.was_in, *last.was_in} - {str(last.area)}
    return replace(
        last, day=min(last.day, other.day), began=min(last.began, other.began), days=(last.until - first).days + 1,
        kind=strict.kind, room=strict.room, grade=graver(last.grade, other.grade), twice_since=min(twice, default=None),
        was_in=tuple(sorted(elsewhere)),
    )  # fmt: skip


def graver(one: str, other: str) -> str:
    """Of the five classes; "" is none."""
    return min(filter(None, (one, other)), key=lambda each: (*GRADES, each).index(each), default="")


def _first(one: Monitoring) -> date:
    """From which the days count."""
    return one.until - timedelta(days=one.days - 1)
