"""Who is behind an account of the console at this moment: the person, and the offices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from records import accounts, roles
from records.accounts import ACCOUNT
from records.persons import LIVES_HERE, PERSON
from records.roles import Holding
from records.secrecy import Keyring


@dataclass(frozen=True)
class Holder:
    """`holdings` are those of now; nobody signs in without one."""

    account: int
    person: int
    name: str
    holdings: tuple[Holding, ...]


def find(conn: Connection, keyring: Keyring, account: int, at: datetime) -> Holder | None:
    """None when the account is gone or not the person's own, the person left, or holds no office any more."""
    wanted = select(PERSON.c.id, PERSON.c.name).join(ACCOUNT, ACCOUNT.c.person == PERSON.c.id)
    row = conn.execute(wanted.where(ACCOUNT.c.id == account, ACCOUNT.c.followed, LIVES_HERE)).first()
    if row is None or not own(conn, row.id, account):
        return None
    held = tuple(one for one in roles.of_person(conn, row.id, at) if one.role in roles.FIELD | {roles.AUDITOR})
    return Holder(account, row.id, keyring.open(row.name, "person.name", row.id), held) if held else None


def own(conn: Connection, person: int, account: int) -> bool:
    """Whether it is the first account that says it is this person: who comes later by the same name behind the same door
    is somebody of the family, or nobody, until the first one is unbound."""
    return accounts.of_own(conn, person)[:1] == (account,)
