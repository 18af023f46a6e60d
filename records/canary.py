"""The canary: one sealed row that tells at the start whether the keys in the settings are those of this database.

With a lost or mistaken key nobody's name could be read, and with another look-up key every follower would become a
stranger and begin anew beside the old account. Such a start must stop before it has written anything.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, LargeBinary, Table, select

from records.accounts import ACCOUNT
from records.database import Database
from records.errors import Unreadable, WrongKeys
from records.metadata import METADATA, Number, Sealed
from records.secrecy import DIGEST, Keyring
from records.writing import insert, run

ONE = 1
WORDS = "qunfang"

CANARY = Table(
    "canary",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("sealed", Sealed, nullable=False),
    Column("mac", LargeBinary(DIGEST), nullable=False),
)


def prove(db: Database, keyring: Keyring) -> None:
    """After `schema.upgrade`, at every start. Raises WrongKeys. The first start of a database writes the canary; in one
    that is older than the canary any account is asked in its place."""
    with db.read() as conn:
        fits = _fits(conn, keyring)
    if not fits:
        with db.write() as conn:
            run(conn, [insert("canary", _values(keyring), or_skip=True)])


def _fits(conn: Connection, keyring: Keyring) -> bool:
    """False when there is nothing to judge by, or no canary yet."""
    row = conn.execute(select(CANARY)).first()
    if row:
        _check(keyring, "canary.sealed", row.id, row.sealed, row.mac)
        return True
    account = conn.execute(select(ACCOUNT).limit(1)).first()
    if account:
        _check(keyring, "account.openid", account.id, account.openid, account.mac)
    return False


def _check(keyring: Keyring, place: str, row: int, sealed: bytes, mac: bytes) -> None:
    try:
        words = keyring.open(sealed, place, row)
    except Unreadable:
        raise WrongKeys("records.field_key") from None
    if keyring.mac(place.split(".")[-1], words) != bytes(mac):
        raise WrongKeys("records.lookup_key")


def _values(keyring: Keyring) -> dict[str, object]:
    sealed = keyring.seal(WORDS, "canary.sealed", ONE)
    return {"id": ONE, "sealed": sealed, "mac": keyring.mac("sealed", WORDS)}
