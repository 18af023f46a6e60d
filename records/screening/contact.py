"""Contacts: everybody in a chain, of the county or not, registered or not; and whether anybody has reached them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, Integer, LargeBinary, SmallInteger, String, Table

from records.metadata import METADATA, Number, Sealed
from records.screening.rows import Rows
from records.screening.rows import inside as within
from records.secrecy import DIGEST, Keyring

CONTACT = Table(
    "contact_person",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("area", Number, nullable=False),
    Column("cell", Number),
    Column("person", Number, index=True),
    Column("name", Sealed, nullable=False),
    Column("phone", Sealed),
    Column("phone_mac", LargeBinary(DIGEST), index=True),
    Column("place", Number, nullable=False),
    Column("place_name", String(40), nullable=False),
    Column("chain", Number, nullable=False, index=True),
    Column("generation", SmallInteger, nullable=False),
    Column("tries", SmallInteger, nullable=False),
    Column("reached_at", Number),
    Column("lettered_at", Number),
    Column("account", Number, nullable=False),
    Column("made_at", Number, nullable=False),
)
Index("ix_contact_person_area_number", CONTACT.c.area, CONTACT.c.number)
T = CONTACT.c


@dataclass(frozen=True)
class Contact:
    """`area`: the village that looks for them. `person` None: in no register. `place`: the code of where they live, as
    far as somebody said, 0 = not known. `chain`: the contact with whom it begins; `generation`: how many links away."""

    id: int
    number: int
    area: int
    name: str
    chain: int
    account: int
    made_at: datetime
    generation: int = 0
    cell: int | None = None
    person: int | None = None
    phone: str = ""
    place: int = 0
    place_name: str = ""
    tries: int = 0
    reached_at: datetime | None = None
    lettered_at: datetime | None = None


ROWS = Rows(CONTACT, Contact)


def numbered(conn: Connection, keyring: Keyring, area: int, number: int) -> tuple[Contact, ...]:
    return ROWS.several(conn, keyring, within(CONTACT, area) & (T.number == number))


def of_person(conn: Connection, keyring: Keyring, person: int) -> Contact | None:
    return next(iter(ROWS.several(conn, keyring, T.person == person, T.made_at)), None)


def of_phone(conn: Connection, keyring: Keyring, phone: str, name: str) -> Contact | None:
    """Of this name; a family shares a telephone."""
    found = ROWS.several(conn, keyring, T.phone_mac == keyring.mac("phone", phone), T.made_at)
    return next((one for one in found if one.name == name), None)


def of_chains(conn: Connection, keyring: Keyring, chains: Iterable[int]) -> tuple[Contact, ...]:
    return ROWS.several(conn, keyring, T.chain.in_(tuple(chains)), T.generation, T.number)


def inside(conn: Connection, keyring: Keyring, area: int) -> tuple[Contact, ...]:
    """Everybody for whom an area looks, or has looked."""
    return ROWS.several(conn, keyring, within(CONTACT, area), T.number)


def unreached(conn: Connection, keyring: Keyring, area: int) -> tuple[Contact, ...]:
    """The nearest to the beginning of their chain first; who began one is not looked for."""
    waiting = T.reached_at.is_(None) & (T.generation > 0)
    return ROWS.several(conn, keyring, within(CONTACT, area) & waiting, T.generation, T.number)
