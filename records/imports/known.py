"""What the register knows already, read in bulk for the villages of an import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import Connection, select

from records.areas import AREA, CELL
from records.households import HOUSEHOLD, Household
from records.merges import MERGE
from records.persons import PERSON, Person, from_row
from records.secrecy import Keyring

AT_ONCE = 500


def areas(conn: Connection) -> dict[int, str]:
    """Every county, township and village by code."""
    return {row.code: row.name for row in conn.execute(select(AREA.c.code, AREA.c.name))}


def cells(conn: Connection) -> dict[int, str]:
    return {row.code: row.name for row in conn.execute(select(CELL.c.code, CELL.c.name))}


def households(conn: Connection, keyring: Keyring, villages: Iterable[int]) -> Iterator[Household]:
    """Those of these villages."""
    for row in conn.execute(select(HOUSEHOLD).where(HOUSEHOLD.c.area.in_(tuple(villages)))):
        address = keyring.open(row.address, "household.address", row.id)
        code = keyring.open(row.code, "household.code", row.id)
        yield Household(row.id, row.area, row.cell, row.door, address, code)


def people(conn: Connection, keyring: Keyring, villages: Iterable[int]) -> Iterator[Person]:
    """Who lives or lived in these villages, without the numbers that were merged into others."""
    merged = select(MERGE.c.gone)
    wanted = select(PERSON).where(PERSON.c.area.in_(tuple(villages)), PERSON.c.id.not_in(merged))
    return (from_row(keyring, row) for row in conn.execute(wanted.execution_options(yield_per=1000)))


def by_id_number(conn: Connection, keyring: Keyring, id_numbers: Iterable[str]) -> Iterator[Person]:
    """Wherever in the county they live."""
    macs = (keyring.mac("id_number", one) for one in id_numbers)
    for some in _batches(macs):
        for row in conn.execute(select(PERSON).where(PERSON.c.id_number_mac.in_(some))):
            yield from_row(keyring, row)


def _batches(macs: Iterable[bytes]) -> Iterator[tuple[bytes, ...]]:
    left = iter(macs)
    while some := tuple(islice(left, AT_ONCE)):
        yield some
