"""The day of a return: who arrives today is reminded, who did not arrive is asked, and who serves there knows of both."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from county import spoken
from county.screening import telling
from county.screening.telling import Item
from records import roles
from records.database import Connection
from records.notices import Notice
from records.screening import returnee
from records.screening.returnee import Returnee
from records.secrecy import Keyring

ASKED_FOR = timedelta(days=7)
"""So many days after the one that was said somebody is asked every morning; then it is left to who serves there."""
TODAY = "{who}今天从{origin}回来吧？路上戴好口罩。\n到家了，回「到了」；改日子，回「改期」；不回来了，回「不回来了」。"
NOT_YET = "{who}说好{day}从{origin}回来，到家了吗？\n到了，回「到了」；改日子，回「改期」；不回来了，回「不回来了」。"
TO_WORKER = "今天到：返乡 {number} 号 {place} {name}，从{origin}回来。\n见到人了，回「到了 {number}」；没到，回「没到 {number} 2月8日」。"
MISSING = "没到：返乡 {number} 号 {place} {name}，说好{day}到。\n请联系一下：{todo}。"
TODO = "到了回「到了 {number}」，改日子回「没到 {number} 2月8日」，不来了回「不回来 {number}」"


def today(conn: Connection, keyring: Keyring, day: date, at: datetime) -> list[Notice]:
    """Of everybody who said that they come today."""
    made: list[Notice] = []
    for row in returnee.expected(conn, keyring, day, day):
        made += telling.themselves(conn, keyring, _item(row), TODAY.format(**_words(conn, keyring, row)), at)
        made += _worker(conn, keyring, row, TO_WORKER, at)
    return made


def missing(conn: Connection, keyring: Keyring, day: date, at: datetime) -> list[Notice]:
    """Of everybody who should have come before."""
    made: list[Notice] = []
    for row in returnee.expected(conn, keyring, day - timedelta(days=1), day - ASKED_FOR):
        said = _words(conn, keyring, row)
        item = _item(row, day)
        made += telling.themselves(conn, keyring, item, NOT_YET.format(**said), at)
        made += _worker(conn, keyring, row, MISSING, at, day)
    return made


def _worker(
    conn: Connection, keyring: Keyring, row: Returnee, text: str, at: datetime, day: date | None = None
) -> tuple[Notice, ...]:
    said = text.format(**_words(conn, keyring, row))
    return telling.serving(conn, keyring, _item(row, day), {roles.GRID_WORKER: said}, at)


def _words(conn: Connection, keyring: Keyring, row: Returnee) -> dict[str, object]:
    return {
        "who": row.name, "name": row.name, "number": row.number, "origin": row.origin_name,
        "place": telling.where(conn, keyring, row.area, row.household),
        "todo": TODO.format(number=row.number), "day": spoken.day(row.arrives),
    }  # fmt: skip


def _item(row: Returnee, day: date | None = None) -> Item:
    """Asked again another day it is another notice."""
    return Item(row.id if day is None else row.id ^ day.toordinal(), row.cell or row.area, row.person)
