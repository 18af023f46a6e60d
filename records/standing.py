"""What must be known before a turn: was this delivery answered already, whose is it, where did the talk stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import psycopg
from sqlalchemy import Connection

from records import deliveries, latest, moments, number, postgres, talks
from records.accounts import Account
from records.latest import Last
from records.persons import age
from records.roles import Holding
from records.secrecy import Keyring
from records.talks import Talk
from records.writing import percent

LOADED = """
SELECT q.n, d.key, d.reply,
       a.id, a.since, a.person, a.followed, a.language, a.plain_words, a.remind_minute, a.notice_version,
       t.state, t.version, t.due_at, t.heard_at, t.window_left,
       p.id, p.name, s.how, s.called, p.relation, p.sex, p.born, p.area, p.cell, p.household, p.lives_alone, p.status,
       l.day, l.calm, l.symptoms, l.exposure,
       h.id, h.role, h.area, h.person, h.starts, h.ends, h.shift_from, h.shift_until,
       EXISTS (SELECT 1 FROM pairing c WHERE c.elder = a.person AND c.starts <= :now AND (c.ends IS NULL OR c.ends > :now)),
       EXISTS (SELECT 1 FROM pairing c WHERE c.helper = a.person AND c.starts <= :now AND (c.ends IS NULL OR c.ends > :now))
FROM q
LEFT JOIN delivery d ON d.key = q.key
LEFT JOIN account a ON a.mac = q.mac
LEFT JOIN talk t ON t.account = a.id
LEFT JOIN speaks_for s ON s.account = a.id
LEFT JOIN person p ON p.id = s.person AND p.left_day IS NULL
LEFT JOIN latest l ON l.person = p.id
LEFT JOIN holding h ON h.person = a.person AND h.starts <= :now AND (h.ends IS NULL OR h.ends > :now)
ORDER BY q.n, s.since, p.id, h.starts, h.id
"""


@dataclass(frozen=True)
class Arrival:
    """`key` is the 16-byte digest by which the platform's repeated pushes are known."""

    key: bytes
    openid: str


@dataclass(frozen=True)
class Member:
    """A person for whom the account may speak: `how` is 本人, 家人, 监护人 or 帮手, `called` what the account calls them
    (爷爷), `relation` what they are to the head of the household (父亲)."""

    id: int
    name: str
    how: str
    called: str
    relation: str
    sex: str
    born: date | None
    area: int
    cell: int | None
    household: int
    lives_alone: bool
    status: str
    last: Last | None = None

    def age(self, today: date) -> int | None:
        return age(self.born, today)


@dataclass(frozen=True)
class Standing:
    """`reply` is None for a new delivery, else what it was answered ("" = "success"). `known` is False for an openid
    that has no account yet: `account` is then the one that saving an outcome will make. `is_elder`: somebody looks after
    the account's person every day; `is_helper`: the account's person looks after somebody."""

    arrival: Arrival
    reply: str | None
    account: Account
    known: bool
    talk: Talk = field(default_factory=Talk)
    members: tuple[Member, ...] = ()
    holdings: tuple[Holding, ...] = ()
    is_elder: bool = False
    is_helper: bool = False

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(one.role for one in self.holdings)


def load(conn: Connection, keyring: Keyring, arrivals: Sequence[Arrival], now: datetime) -> tuple[Standing, ...]:
    """One per arrival, in order; one statement for all of them."""
    groups: list[list[Any]] = [[] for _ in arrivals]
    for row in _rows(conn, keyring, arrivals, now):
        groups[row[0]].append(row)
    return tuple(_standing(keyring, arrival, rows, now) for arrival, rows in zip(arrivals, groups, strict=True))


def _rows(conn: Connection, keyring: Keyring, arrivals: Sequence[Arrival], now: datetime) -> Iterable[Any]:
    keys = [one.key for one in arrivals]
    macs = [keyring.mac("openid", one.openid) for one in arrivals]
    raw = conn.connection.driver_connection
    if isinstance(raw, psycopg.Connection):
        with raw.pipeline():  # fetching inside would be one more round trip
            postgres.begin(raw)
            return raw.execute(POSTGRES, {"keys": keys, "macs": macs, "now": moments.stored(now)})
    values: dict[str, Any] = {"now": moments.stored(now)}
    for n, (key, mac) in enumerate(zip(keys, macs, strict=True)):
        values[f"key{n}"], values[f"mac{n}"] = key, mac
    return raw.execute(_sqlite(len(arrivals)), values)  # type: ignore[union-attr]


POSTGRES = percent(
    "WITH q AS (SELECT key, mac, n - 1 AS n FROM"
    " unnest(CAST(:keys AS bytea[]), CAST(:macs AS bytea[])) WITH ORDINALITY AS u(key, mac, n))" + LOADED
)


@lru_cache(64)
def _sqlite(count: int) -> str:
    rows = ", ".join(f"({n}, :key{n}, :mac{n})" for n in range(count))
    return f"WITH q(n, key, mac) AS (VALUES {rows}){LOADED}"


def _standing(keyring: Keyring, arrival: Arrival, rows: list[Any], now: datetime) -> Standing:
    first = rows[0]
    reply = None if first[1] is None else deliveries.open_reply(keyring, arrival.key, first[2])
    if first[3] is None:
        return Standing(arrival, reply, newcomer(keyring, arrival.openid, now), known=False)
    return Standing(
        arrival,
        reply,
        account=_account(arrival.openid, first),
        known=True,
        talk=talks.from_columns(keyring, first[3], *first[11:16]),
        members=tuple({row[16]: _member(keyring, row) for row in rows if row[16] is not None}.values()),
        holdings=tuple({row[32]: _holding(row) for row in rows if row[32] is not None}.values()),
        is_elder=bool(first[40]),
        is_helper=bool(first[41]),
    )


def newcomer(keyring: Keyring, openid: str, now: datetime) -> Account:
    """The account this openid will have: its number follows from the openid, so two processes make the same one."""
    return Account(number.of("account", keyring.mac("openid", openid).hex()), openid, now)


def _account(openid: str, row: Any) -> Account:
    identity, since, person, followed, language, plain, minute, version = row[3:11]
    return Account(
        identity, openid, moments.local(since), person, bool(followed), language, bool(plain), minute, version
    )


def _member(keyring: Keyring, row: Any) -> Member:
    identity, name, how, called, relation, sex, born, area, cell, household, alone, status = row[16:28]
    last = latest.from_columns(*row[28:32])
    named = keyring.open(name, "person.name", identity)
    day = None if born is None else moments.day_of(born)
    return Member(identity, named, how, called, relation, sex, day, area, cell, household, bool(alone), status, last)


def _holding(row: Any) -> Holding:
    identity, role, area, person, starts, ends, shift_from, shift_until = row[32:40]
    start, end = moments.local(starts), moments.local_or_none(ends)
    return Holding(identity, role, area, person, start, end, shift_from, shift_until)
