"""谁看过我: which offices read of somebody, day by day, as the person is told; never the name of an official's person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from county.leaving import Leaving
from records import accounts, areas, looked, moments, roles
from records.access import Access
from records.database import Connection
from records.secrecy import Keyring

BACK = timedelta(days=30)
MOST_SHOWN = 10
MOST_READ = 2000
SYSTEM, SOMEBODY = "系统", "工作人员"


@dataclass(frozen=True)
class Seen:
    """`who` is an office with its place."""

    day: date
    who: str
    what: str
    times: int


def of(
    conn: Connection, keyring: Keyring, people: Iterable[int], own: Collection[int], since: datetime
) -> tuple[Seen, ...]:
    """The latest first; `own` are accounts that read of themselves."""
    found = [one for one in looked.of_person(conn, people, since, MOST_READ) if one.reader not in own]
    titles = _titles(conn, keyring, found)
    told = Counter((moments.local_day(one.at), titles[one.reader], one.what) for one in found)
    lines = [Seen(day, who, what, times) for (day, who, what), times in told.items()]
    return tuple(sorted(lines, key=lambda one: (-one.day.toordinal(), one.who, one.what)))


def who_looked(leaving: Leaving, about: object) -> dict[str, Any]:
    """Of the account's person and family, in the last month."""
    people = [member.id for member in leaving.members]
    own = (leaving.standing.account.id,)
    found = of(leaving.conn, leaving.keyring, people, own, leaving.at - BACK)
    lines = [f"{one.day.month}月{one.day.day}日 {one.who}：{one.what}" + _times(one.times) for one in found]
    return {"days": BACK.days, "lines": lines[:MOST_SHOWN], "more": max(0, len(lines) - MOST_SHOWN)}


def _times(times: int) -> str:
    return f" {times} 次" if times > 1 else ""


def _titles(conn: Connection, keyring: Keyring, found: Iterable[Access]) -> dict[int, str]:
    readers = {one.reader for one in found}
    known = accounts.many(conn, keyring, readers)
    return {one: _title(conn, known[one].person if one in known else None, one) for one in readers}


def _title(conn: Connection, person: int | None, reader: int) -> str:
    """The office that is held now, or was held last."""
    if reader == 0:
        return SYSTEM
    held = roles.ever(conn, person) if person else ()
    if not held:
        return SOMEBODY
    return f"{areas.place_name(conn, held[0].area)}{roles.NAMES[held[0].role]}"
