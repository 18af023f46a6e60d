"""One rung further up: whoever is asked next, and the family who hears of it.

A run after hours of downtime raises every rung that was missed, each by its own clock: nobody answered in all that time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from county.alert import ALARM
from county.ladder import who, words
from county.ladder.settings import LadderSettings
from county.responsible import Holder
from county.settings import CountySettings
from records import calls, codes, ladder, notices, number, receipts, writing
from records.access import Access, append
from records.calls import Call
from records.database import Connection
from records.ladder import Climb
from records.notices import Notice, Urgency
from records.secrecy import Keyring

NOBODY_TOOK_IT = "没有人接手"


def climb(
    conn: Connection, keyring: Keyring, county: CountySettings, origins: Iterable[int], now: datetime
) -> list[int]:
    """Of alarms that were due a moment ago: the notices planned."""
    due = filter(None, (ladder.find(conn, keyring, origin) for origin in origins))
    planned = [notice for one in due for notice in _climb(conn, keyring, county, one, now)]
    writing.run(conn, [notices.put(keyring, notice) for notice in planned])
    return [notice.id for notice in planned]


def _climb(conn: Connection, keyring: Keyring, county: CountySettings, one: Climb, now: datetime) -> list[Notice]:
    if one.next_at is None or one.next_at > now:
        return []
    steps = list(_steps(conn, keyring, county.ladder, one, now))
    rung, _, next_at = steps[-1]
    if not ladder.raised(conn, one, rung, next_at):
        return []  # another scheduler was first, or somebody has just taken it
    made: list[Notice] = []
    before = one.line[one.rung]
    for rung, holder, _ in steps:
        if holder is None:
            return [*made, *_nobody(conn, keyring, county, one, now)]
        made.append(_to(conn, keyring, one, holder, words.to_next(one, before), now))
        made += words.to_family(conn, keyring, one, holder, before, rung, now)
        before = one.line[rung]
    return made


def _steps(
    conn: Connection, keyring: Keyring, settings: LadderSettings, one: Climb, now: datetime
) -> Iterator[tuple[int, Holder | None, datetime | None]]:
    """Rung, who is asked, and when the next is due; the last is nobody where the line ends. An empty rung costs no time."""
    told = {notice.person for notice in receipts.of_origin(conn, keyring, one.origin) if notice.kind == ALARM}
    due = one.next_at or now
    for rung in range(one.rung + 1, len(one.line)):
        holder = who.asked(conn, keyring, one.line[rung], one.about, one.place, now, told)
        if holder is None:
            continue
        told.add(holder.person)
        due += timedelta(minutes=settings.patience_minutes(one.line[rung]))
        yield rung, holder, due
        if due > now:
            return
    yield len(one.line) - 1, None, None


def _to(conn: Connection, keyring: Keyring, one: Climb, holder: Holder, text: str, now: datetime) -> Notice:
    if holder.account:
        append(conn, keyring, Access(holder.account, one.about, "通知", "升级", now))
    id_ = number.of("rung", one.origin, holder.person)
    return Notice(id_, holder.person, holder.account, ALARM, Urgency.ALARM, text, now, now, one.about, one.origin)


def _nobody(conn: Connection, keyring: Keyring, county: CountySettings, one: Climb, now: datetime) -> list[Notice]:
    """The whole line was asked: somebody is to telephone, and the family hears that."""
    first = next((n for n in receipts.of_origin(conn, keyring, one.origin) if n.kind == ALARM), None)
    if first is not None:
        writing.run(conn, [calls.put(Call(first.id, one.about, codes.village(one.place), NOBODY_TOOK_IT, now))])
    return words.to_nobody(conn, keyring, one, county.hotline, now)
