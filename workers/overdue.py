"""Who is to be reminded: accounts whose minute has come, with those of the family of whom nobody has said anything today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from records import moments
from records.accounts import ACCOUNT, SPEAKS_FOR
from records.database import Connection
from records.ledgers import HEALTH_REPORTS
from records.persons import PERSON
from records.secrecy import Keyring

A, S, P, R = ACCOUNT.c, SPEAKS_FOR.c, PERSON.c, HEALTH_REPORTS.table.c
ME = PERSON.alias("me")
MINE = 6  # columns about the account, before those about one of its family


class Missing(NamedTuple):
    """One person without a report. `called` is what this account calls them, `relation` what they are to the head of
    the household; with both empty only the name is left."""

    person: int
    is_me: bool | None
    called: str
    relation: str
    sex: str
    same_household: bool | None
    sealed_name: bytes | None

    def name(self, keyring: Keyring) -> str:
        return keyring.open(self.sealed_name, "person.name", self.person)


class Overdue(NamedTuple):
    """An account and those it has not yet spoken for today; `relation` and `sex` are its own person's."""

    account: int
    person: int | None
    language: str
    plain_words: bool
    relation: str
    sex: str
    missing: tuple[Missing, ...]


def accounts(conn: Connection, minute: int, after: int, limit: int) -> tuple[int, ...]:
    """The next accounts that want to hear of us at this minute of the day, by number."""
    wanted = ACCOUNT.select().with_only_columns(A.id).where(A.remind_minute == minute, A.id > after, A.followed)
    return tuple(conn.execute(wanted.order_by(A.id).limit(limit)).scalars())


def overdue(conn: Connection, ids: Sequence[int], day: date) -> Iterator[Overdue]:
    """Those of these accounts that have somebody without a report on `day`."""
    said = (
        HEALTH_REPORTS.table.select()
        .where(R.day == moments.day_number(day), R.area == P.area, R.person == S.person)
        .exists()
    )
    family = (
        SPEAKS_FOR.join(PERSON, (S.person == P.id) & P.left_day.is_(None))
        .join(ACCOUNT, A.id == S.account)
        .outerjoin(ME, ME.c.id == A.person)
    )
    mine = (S.account, A.person, A.language, A.plain_words, ME.c.relation, ME.c.sex)
    theirs = (P.id, P.id == A.person, S.called, P.relation, P.sex, P.household == ME.c.household, P.name)
    wanted = family.select().with_only_columns(*mine, *theirs).where(S.account.in_(ids), ~said)
    rows = conn.execute(wanted.order_by(S.account, S.since, P.id)).fetchall()
    for _, group in groupby(rows, itemgetter(0)):
        people = list(group)
        account, person, language, plain_words, relation, sex = people[0][:MINE]
        missing = tuple(Missing._make(row[MINE:]) for row in people)
        yield Overdue(account, person, language, bool(plain_words), relation or "", sex or "", missing)
