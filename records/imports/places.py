"""Where rows about two people may stand, so that a large table is sought by its key instead of read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, Table, or_, select, true

from records import codes, moments
from records.accounts import ACCOUNT, SPEAKS_FOR
from records.between import between
from records.broadcasts.edition import EDITION
from records.imports.naming import SOUGHT
from records.persons import Person
from records.roles import HOLDING

DAYS = 1095


@dataclass(frozen=True)
class Places:
    """The days, areas (from the first code to the last), accounts and editions under which a row may name one of them."""

    days: tuple[int, ...]
    areas: tuple[tuple[int, int], ...]
    accounts: tuple[int, ...]
    editions: tuple[int, ...]

    @classmethod
    def of(cls, conn: Connection, gone: Person, kept: Person, today: date) -> Places:
        """An office may have signed wherever it was held, and for the villages inside."""
        both = (gone.id, kept.id)
        held = conn.execute(select(HOLDING.c.area).where(HOLDING.c.person.in_(both))).scalars()
        own = conn.execute(select(ACCOUNT.c.id).where(ACCOUNT.c.person.in_(both))).scalars()
        spoken = conn.execute(select(SPEAKS_FOR.c.account).where(SPEAKS_FOR.c.person.in_(both))).scalars()
        return cls(
            tuple(moments.day_number(today - timedelta(days=n)) for n in range(-1, DAYS)),
            tuple({codes.inside(codes.village(area)) for area in (gone.area, kept.area, *held)}),
            tuple({*own, *spoken}),
            tuple(conn.execute(select(EDITION.c.id)).scalars()),
        )

    def within(self, table: Table) -> ColumnElement[bool]:
        """What holds of every row of a large table that names one of them."""
        known = {"day": self.days, "account": self.accounts, "edition": self.editions}
        found: ColumnElement[bool] = true()
        for name in SOUGHT.get(table.name, ()):
            column = table.c[name]
            found &= (
                or_(*(between(column, *ends) for ends in self.areas)) if name == "area" else column.in_(known[name])
            )
        return found
