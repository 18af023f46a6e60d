"""The second person: what one asked for, another agrees to or refuses, by an office over all of that area."""

from __future__ import annotations

from datetime import datetime

from county.errors import NotThere, Refused
from county.privacy.fields import ABOVE
from county.privacy.reader import Reader
from records import holders
from records.database import Connection

LEAST_WHY, MOST_TOLD = 2, 2


def above(reader: Reader, area: int) -> bool:
    return bool(reader.roles(area) & ABOVE)


def may(reader: Reader, area: int, first: int) -> bool:
    """`first` is the person who asked."""
    return above(reader, area) and reader.person != first


def check(reader: Reader, area: int, first: int, own: str) -> None:
    """Raises NotThere for who is not above; Refused with the words `own` for the first person."""
    if not above(reader, area):
        raise NotThere
    if reader.person == first:
        raise Refused(own)


def reason(why: str, missing: str) -> str:
    """Why it is refused, for the first person to read. Raises Refused with the words `missing`."""
    if len(why.strip()) < LEAST_WHY:
        raise Refused(missing)
    return why.strip()


def told(conn: Connection, area: int, first: int, at: datetime) -> tuple[int, ...]:
    """The persons who hear that it waits: the nearest who may agree."""
    found = holders.of(conn, ABOVE, area, at)
    return tuple(dict.fromkeys(one.person for one in found if one.person != first))[:MOST_TOLD]
