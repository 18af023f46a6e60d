"""谁看过我: which offices read of somebody, day by day, as the person is told; never the name of an official's person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from county import spoken
from county.leaving import Leaving
from county.privacy import titles
from records import looked, moments
from records.database import Connection
from records.secrecy import Keyring

BACK = timedelta(days=30)
MOST_SHOWN = 10
MOST_READ = 2000


@dataclass(frozen=True)
class Seen:
    """`who` is an office with its place."""

    day: date
    who: str
    what: str
    times: int


def of(
    conn: Connection,
    keyring: Keyring,
    people: Iterable[int],
    own: Collection[int],
    since: datetime,
    most: int = MOST_READ,
) -> tuple[Seen, ...]:
    """The latest first; `own` are accounts that read of themselves; `most` readings are looked at."""
    found = [one for one in looked.of_person(conn, people, since, most) if one.reader not in own]
    offices = titles.offices(conn, keyring, (one.reader for one in found))
    told = Counter((moments.local_day(one.at), offices[one.reader], one.what) for one in found)
    lines = [Seen(day, who, what, times) for (day, who, what), times in told.items()]
    return tuple(sorted(lines, key=lambda one: (-one.day.toordinal(), one.who, one.what)))


def who_looked(leaving: Leaving, about: object) -> dict[str, Any]:
    """Of the account's person and family, in the last month."""
    people = [member.id for member in leaving.members]
    own = (leaving.standing.account.id,)
    found = of(leaving.conn, leaving.keyring, people, own, leaving.at - BACK)
    lines = [f"{spoken.day(one.day)} {one.who}：{one.what}" + _times(one.times) for one in found]
    return {"days": BACK.days, "lines": lines[:MOST_SHOWN], "more": max(0, len(lines) - MOST_SHOWN)}


def _times(times: int) -> str:
    return f" {times} 次" if times > 1 else ""
