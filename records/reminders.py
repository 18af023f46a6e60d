"""Reminders: accounts whose minute has come and who have somebody in the family of whom nobody has spoken today.

A county reminds 250,000 accounts in one minute, so they are planned page by page in one statement each, as notices
without words; who is missing is asked again, and said, when the reminder leaves. A notice's number follows from its
account and day: planned again it changes nothing, and nobody is reminded twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, exists, select, text

from records import moments, number
from records.accounts import ACCOUNT, SPEAKS_FOR
from records.ledgers import HEALTH_REPORTS
from records.persons import LIVES_HERE, PERSON
from records.secrecy import Keyring

KIND = "reminder"
A, S, P, R = ACCOUNT.c, SPEAKS_FOR.c, PERSON.c, HEALTH_REPORTS.table.c
ME = PERSON.alias("me")
MINE = 6  # columns about the account, before those about one of its family

PLAN = text(f"""
INSERT INTO notice (id, person, account, kind, urgency, state, made_at, due_at, attempt,
                    channel, client_msg_id, platform_msg_id, result)
SELECT (a.id - :shift) & {number.MASK},
       COALESCE(a.person, (SELECT MIN(s.person) FROM speaks_for s WHERE s.account = a.id)),
       a.id, '{KIND}', 'quiet', 'planned', :now, :now, 0, '', '', '', ''
FROM account a
WHERE a.remind_minute = :minute AND a.id > :after AND a.id <= :last AND a.followed AND EXISTS (
    SELECT 1 FROM speaks_for s JOIN person p ON p.id = s.person AND p.left_day IS NULL
    WHERE s.account = a.id AND NOT EXISTS (
        SELECT 1 FROM health_report r WHERE r.day = :day AND r.area = p.area AND r.person = p.id))
ON CONFLICT DO NOTHING RETURNING id
""")  # noqa: S608 - our own constants


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


def number_of(account: int, day: date) -> int:
    """The notice of this account's reminder on `day`."""
    return (account - _shift(day)) & number.MASK


def _shift(day: date) -> int:
    """Two accounts of one day never meet, and both databases can count so; accounts in order make rows in order."""
    return number.of(KIND, day)


def page(conn: Connection, minute: int, after: int, size: int) -> int:
    """The last of the next `size` accounts of this minute of the day; `number.MASK` when those are all there are."""
    wanted = select(A.id).where(A.remind_minute == minute, A.id > after).order_by(A.id).offset(size - 1).limit(1)
    last = conn.execute(wanted).scalar()
    return number.MASK if last is None else last


def plan(conn: Connection, minute: int, after: int, last: int, now: datetime) -> tuple[int, ...]:
    """Plans the reminders of the accounts after `after` up to `last`; the numbers of those that were not there yet."""
    day = moments.local_day(now)
    values = {"minute": minute, "after": after, "last": last, "now": moments.stored(now)}
    values |= {"day": moments.day_number(day), "shift": _shift(day)}
    return tuple(conn.execute(PLAN, values).scalars())


def overdue(conn: Connection, accounts: Iterable[int], day: date) -> Iterator[Overdue]:
    """Those of these accounts that have somebody without a report on `day`."""
    said = exists().where(R.day == moments.day_number(day), R.area == P.area, R.person == S.person)
    family = (
        SPEAKS_FOR.join(PERSON, (S.person == P.id) & LIVES_HERE)
        .join(ACCOUNT, A.id == S.account)
        .outerjoin(ME, ME.c.id == A.person)
    )
    mine = (S.account, A.person, A.language, A.plain_words, ME.c.relation, ME.c.sex)
    theirs = (P.id, P.id == A.person, S.called, P.relation, P.sex, P.household == ME.c.household, P.name)
    wanted = select(*mine, *theirs).select_from(family).where(S.account.in_(tuple(accounts)), ~said)
    for _, group in groupby(conn.execute(wanted.order_by(S.account, S.since, P.id)), itemgetter(0)):
        people = list(group)
        account, person, language, plain_words, relation, sex = people[0][:MINE]
        missing = tuple(Missing._make(row[MINE:]) for row in people)
        yield Overdue(account, person, language, bool(plain_words), relation or "", sex or "", missing)
