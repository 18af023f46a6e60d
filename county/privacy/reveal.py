"""One masked field of one person uncovered: with a reason, so many a day, in the log, seen by whoever stands above."""

from __future__ import annotations

from datetime import datetime

from county.errors import NotThere, Refused
from county.privacy.fields import FIELDS, Field
from county.privacy.reader import Reader
from county.settings import CountySettings
from records import households, looked, moments, persons
from records.access import alone, append
from records.database import Connection
from records.persons import Person
from records.secrecy import Keyring

WAYS = {name: f"看{field.label}" for name, field in FIELDS.items()}
"""As the access log calls it."""
LEAST_REASON = 4


def reveal(
    conn: Connection, keyring: Keyring, county: CountySettings, reader: Reader, person: int, field: str, reason: str
) -> str:
    """The whole value, noted in this transaction. Raises Refused."""
    found, wanted = _found(conn, keyring, reader, person, field)
    if len(reason.strip()) < LEAST_REASON:
        raise Refused(f"请写一句为什么要看（至少 {LEAST_REASON} 个字），例如：上门前打电话。")
    alone(conn)
    if left(conn, county, reader) < 1:
        raise Refused(
            f"今天已经看了 {county.privacy.reveals_a_day} 项，到上限了。要联系很多人，请让上级导出名单，或者明天再看。"
        )
    append(conn, keyring, reader.noted(WAYS[field], reason.strip(), person))
    return wanted.of(found, households.find(conn, keyring, found.household)) or "没有登记"


def may(reader: Reader, person: Person, field: str) -> bool:
    """Whether this reader may uncover it at all; who has moved away is nobody's."""
    held = reader.looks(person.cell or person.area)
    return field in FIELDS and person.left_day is None and bool(FIELDS[field].readers & held)


def left(conn: Connection, county: CountySettings, reader: Reader) -> int:
    """How many more this account may uncover today."""
    used = looked.times(conn, reader.account, _midnight(reader.at), WAYS.values())
    return county.privacy.reveals_a_day - used


def _found(conn: Connection, keyring: Keyring, reader: Reader, person: int, field: str) -> tuple[Person, Field]:
    found = persons.find(conn, keyring, person)
    if found is None or not may(reader, found, field):
        raise NotThere
    return found, FIELDS[field]


def _midnight(at: datetime) -> datetime:
    return at.astimezone(moments.LOCAL).replace(hour=0, minute=0, second=0, microsecond=0)
