"""Who comes back and whom nobody has reached: counted village by village, listed by name in one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, case, func, select

from records import moments
from records.households import HOUSEHOLD
from records.ledgers.door_knock import DOOR_KNOCKS
from records.persons import LIVES_HERE, PERSON
from records.screening.contact import CONTACT, Contact
from records.screening.contact import ROWS as CONTACTS
from records.screening.returnee import COMING, RETURNEE, Returnee
from records.screening.returnee import ROWS as RETURNEES
from records.screening.rows import inside
from records.secrecy import Keyring

B, C, H, K, P = RETURNEE.c, CONTACT.c, HOUSEHOLD.c, DOOR_KNOCKS.table.c, PERSON.c
UNREACHED = C.reached_at.is_(None) & (C.generation > 0)


def coming(conn: Connection, place: int, today: date) -> Mapping[int, tuple[int, int]]:
    """Village → how many have not arrived, and how many of them should have before today."""
    late = func.sum(case((B.arrives < moments.day_number(today), 1), else_=0))
    wanted = select(B.area, func.count(), late).where(inside(RETURNEE, place), COMING).group_by(B.area)
    return {row[0]: (row[1], int(row[2] or 0)) for row in conn.execute(wanted)}


def unreached(conn: Connection, place: int) -> Mapping[int, int]:
    """Village → how many contacts it still looks for."""
    wanted = select(C.area, func.count()).where(inside(CONTACT, place), UNREACHED).group_by(C.area)
    return {row[0]: row[1] for row in conn.execute(wanted)}


def returnees(conn: Connection, keyring: Keyring, place: int, since: date, most: int) -> tuple[Returnee, ...]:
    """Whoever is still to come, and who came or gave it up since that day; whoever is awaited stands first, then the newest."""
    recent = B.arrives >= moments.day_number(since)
    order = (COMING.desc(), B.arrives.desc())
    return RETURNEES.several(conn, keyring, inside(RETURNEE, place) & (COMING | recent), *order, limit=most)


def chains(conn: Connection, keyring: Keyring, place: int, most: int) -> tuple[Contact, ...]:
    """Chain by chain, each from where it begins: as far as this place looks for its people."""
    return CONTACTS.several(conn, keyring, inside(CONTACT, place), C.chain, C.generation, C.number, limit=most)


def doors_left(conn: Connection, village: int, since: date) -> Mapping[int, tuple[int, ...]]:
    """Cell (0 for none) → the doors behind which somebody lives and nobody was asked since that day."""
    asked = select(K.person).where(K.day >= moments.day_number(since), K.area == village)
    lived = select(P.household).where(LIVES_HERE, P.area == village)
    wanted = (
        select(H.cell, H.door)
        .where(H.area == village, H.id.in_(lived), H.id.not_in(lived.where(P.id.in_(asked))))
        .order_by(H.door)
    )
    found: dict[int, tuple[int, ...]] = {}
    for row in conn.execute(wanted):
        found[row.cell or 0] = (*found.get(row.cell or 0, ()), row.door)
    return found
