"""Accounts: one WeChat follower each, and the persons for whom it may speak."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Index,
    LargeBinary,
    Row,
    Select,
    SmallInteger,
    String,
    Table,
    func,
    select,
    union,
)

from records import moments
from records.metadata import METADATA, Number, Sealed, refers
from records.secrecy import DIGEST, Keyring
from records.writing import Write, upsert

ACCOUNT = Table(
    "account",
    METADATA,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("mac", LargeBinary(DIGEST), nullable=False, unique=True),
    Column("openid", Sealed, nullable=False),
    Column("person", Number, refers("person.id"), index=True),
    Column("followed", Boolean, nullable=False, default=True),
    Column("language", String(5), nullable=False, default="zh"),
    Column("plain_words", Boolean, nullable=False, default=False),
    Column("remind_minute", SmallInteger),
    Column("notice_version", String(20), nullable=False, default=""),
    Column("since", Number, nullable=False),
)

# The accounts of one minute, page by page in the order of their numbers.
Index("ix_account_remind", ACCOUNT.c.remind_minute, ACCOUNT.c.id)

SPEAKS_FOR = Table(
    "speaks_for",
    METADATA,
    Column("account", Number, refers("account.id"), primary_key=True, autoincrement=False),
    Column("person", Number, refers("person.id"), primary_key=True, autoincrement=False, index=True),
    Column("how", String(12), nullable=False, default="家人"),
    Column("called", String(12), nullable=False, default=""),
    Column("since", Number, nullable=False),
    sqlite_with_rowid=False,
)


@dataclass(frozen=True)
class Account:
    """`remind_minute` counts from midnight of the county; `notice_version` is the privacy notice that was accepted."""

    id: int
    openid: str
    since: datetime
    person: int | None = None
    followed: bool = True
    language: str = "zh"
    plain_words: bool = False
    remind_minute: int | None = None
    notice_version: str = ""


def values(keyring: Keyring, account: Account) -> dict[str, object]:
    return {
        "id": account.id,
        "mac": keyring.mac("openid", account.openid),
        "openid": keyring.seal(account.openid, "account.openid", account.id),
        "person": account.person,
        "followed": account.followed,
        "language": account.language,
        "plain_words": account.plain_words,
        "remind_minute": account.remind_minute,
        "notice_version": account.notice_version,
        "since": moments.stored(account.since),
    }


def put(keyring: Keyring, account: Account) -> Write:
    return upsert("account", ("id",), values(keyring, account))


def speak_for(account: int, person: int, now: datetime, how: str = "家人", called: str = "") -> Write:
    """`how`: 本人, 家人, 监护人 or 帮手; `called` is what the speaker calls the person (爷爷, 老公 …)."""
    said = {"account": account, "person": person, "how": how, "called": called, "since": moments.stored(now)}
    return upsert("speaks_for", ("account", "person"), said)


def stop_speaking(account: int, person: int) -> Write:
    sql = "DELETE FROM speaks_for WHERE account = :account AND person = :person"
    return Write(sql, {"account": account, "person": person})


def from_row(keyring: Keyring, row: Row) -> Account:
    return Account(
        id=row.id,
        openid=keyring.open(row.openid, "account.openid", row.id),
        since=moments.local(row.since),
        person=row.person,
        followed=bool(row.followed),
        language=row.language,
        plain_words=bool(row.plain_words),
        remind_minute=row.remind_minute,
        notice_version=row.notice_version,
    )


def find(conn: Connection, keyring: Keyring, openid: str) -> Account | None:
    row = conn.execute(select(ACCOUNT).where(ACCOUNT.c.mac == keyring.mac("openid", openid))).first()
    return from_row(keyring, row) if row else None


def many(conn: Connection, keyring: Keyring, ids: Iterable[int]) -> dict[int, Account]:
    wanted = tuple(ids)
    rows = conn.execute(select(ACCOUNT).where(ACCOUNT.c.id.in_(wanted))) if wanted else ()
    return {row.id: from_row(keyring, row) for row in rows}


def of_own(conn: Connection, person: int) -> tuple[int, ...]:
    """The accounts that say they are this person, who said so first before the others."""
    told = (SPEAKS_FOR.c.account == ACCOUNT.c.id) & (SPEAKS_FOR.c.person == person)
    said_at = func.coalesce(SPEAKS_FOR.c.since, ACCOUNT.c.since)
    wanted = select(ACCOUNT.c.id).outerjoin(SPEAKS_FOR, told).where(ACCOUNT.c.person == person)
    return tuple(conn.execute(wanted.order_by(said_at, ACCOUNT.c.id)).scalars())


def unbind(account: int) -> Write:
    """Nobody's any more, until somebody registers with it again."""
    return Write("UPDATE account SET person = NULL WHERE id = :id", {"id": account})


def of_person(conn: Connection, keyring: Keyring, person: int) -> tuple[Account, ...]:
    """The person's own account first, then those that speak for the person; only who still follows."""
    mine = ACCOUNT.c.person == person
    speakers = select(SPEAKS_FOR.c.account).where(SPEAKS_FOR.c.person == person)
    wanted = union(select(ACCOUNT.c.id).where(mine), speakers)
    rows = conn.execute(
        select(ACCOUNT).where(ACCOUNT.c.id.in_(wanted), ACCOUNT.c.followed).order_by(mine.desc(), ACCOUNT.c.since)
    )
    return tuple(from_row(keyring, row) for row in rows)


def owned(people: Select[tuple[int]]) -> Select[tuple[int]]:
    """The numbers of these persons' own accounts, for a condition."""
    return select(ACCOUNT.c.id).where(ACCOUNT.c.person.in_(people))
