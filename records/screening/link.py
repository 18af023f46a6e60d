"""Links of a chain: who met whom, on which day, how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, Connection, String, Table, select

from records import moments, number
from records.metadata import METADATA, Number
from records.writing import Write, upsert

LINK = Table(
    "contact_link",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("source", Number, nullable=False, index=True),
    Column("target", Number, nullable=False, index=True),
    Column("day", Number),
    Column("how", String(10), nullable=False),
    Column("account", Number, nullable=False),
    Column("made_at", Number, nullable=False),
)


@dataclass(frozen=True)
class Link:
    """`source` and `target` are contacts; `day` None: nobody could say."""

    source: int
    target: int
    day: date | None
    how: str
    account: int
    made_at: datetime


def put(link: Link) -> Write:
    """Said again it is the same link, with what is known now."""
    values = {
        "id": number.of("contact link", link.source, link.target),
        **vars(link),
        "day": None if link.day is None else moments.day_number(link.day),
        "made_at": moments.stored(link.made_at),
    }
    return upsert("contact_link", ("id",), values)


def among(conn: Connection, contacts: Iterable[int]) -> tuple[Link, ...]:
    """Links that leave these contacts."""
    wanted = select(LINK).where(LINK.c.source.in_(tuple(contacts))).order_by(LINK.c.made_at, LINK.c.id)
    return tuple(
        Link(
            row.source, row.target, None if row.day is None else moments.day_of(row.day), row.how, row.account,
            moments.local(row.made_at),
        )
        for row in conn.execute(wanted)
    )  # fmt: skip
