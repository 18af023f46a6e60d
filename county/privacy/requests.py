"""What people asked of their own data: whose duty it is, by when, and what is answered: 副本, 更正, 删除."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from county.errors import NotThere
from county.privacy.reader import Reader
from records import holders, moments, persons, roles
from records.access import append
from records.database import Connection
from records.ledgers import data_request
from records.ledgers.data_request import DataRequest
from records.persons import Person
from records.secrecy import Keyring

COPY, CORRECTION, DELETION = "副本", "更正", "删除"
READERS = frozenset({roles.COUNTY_COMMAND, roles.AUDITOR})
SHOWN = timedelta(days=90)


@dataclass(frozen=True)
class Owed:
    """`left` days until it is due, negative when it is late; `whose` the person whose duty it is now, None: nobody's."""

    id: int
    request: DataRequest
    left: int
    whose: int | None

    @property
    def late(self) -> bool:
        return self.request.done is None and self.left < 0


def listing(conn: Connection, keyring: Keyring, reader: Reader) -> tuple[Owed, ...]:
    """The open ones, the most urgent first, then those answered in the last months."""
    today = moments.local_day(reader.at)
    found = data_request.inside(conn, keyring, reader.areas(READERS), today - SHOWN)
    return tuple(_owed(conn, number_, one, reader.at) for number_, one in found)


def find(conn: Connection, keyring: Keyring, reader: Reader, id_: int) -> tuple[Owed, Person | None]:
    """Noted: it names somebody. Raises NotThere."""
    request = data_request.find(conn, keyring, id_)
    if request is None or not reader.roles(request.area) & READERS:
        raise NotThere
    append(conn, keyring, reader.noted("看本人请求", request.kind, request.person))
    return _owed(conn, id_, request, reader.at), persons.find(conn, keyring, request.person)


def _owed(conn: Connection, id_: int, request: DataRequest, at: datetime) -> Owed:
    holder = next(iter(holders.of(conn, roles.COUNTY_COMMAND, request.area, at)), None)
    left = (request.due - moments.local_day(at)).days
    return Owed(id_, request, left, holder.person if holder else None)
