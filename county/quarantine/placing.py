"""A stay begins: decided by somebody who may, told to whoever it concerns, with the ground and the way to object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from county.leaving import Leaving
from county.quarantine import words
from county.settings import CountySettings
from records import accounts, moments, number
from records.database import Connection
from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.monitoring import ORDINARY, Monitoring
from records.notices import Notice, Urgency
from records.persons import Person
from records.quarantine import stays
from records.quarantine.stays import Stay
from records.secrecy import Keyring
from records.writing import Write, update

TOLD = "quarantine"


@dataclass(frozen=True, slots=True)
class Terms:
    """`kind`: 居家, 集中 or 医院. `starts`: from when the days count, the return or the contact; None is today."""

    kind: str
    days: int
    reason: str
    grade: str = ORDINARY
    starts: date | None = None


def place(leaving: Leaving, person: Person, terms: Terms, *, tells: bool = True) -> Stay:
    """The person's stay: a new one, or the one that lasts already, unchanged. Who may decide is asked before.

    `tells`: the person and the family hear of it here; else the caller says it.
    """
    conn, keyring, account = leaving.conn, leaving.keyring, leaving.standing.account.id
    lasting = stays.of_people(conn, keyring, (person.id,)).get(person.id)
    if lasting:
        return lasting
    stay, writes = begin(conn, keyring, leaving.county, person, terms, account, leaving.at)
    leaving.also += writes
    if tells:
        text = words.placed(person.name, stay.is_, leaving.county, moments.local_day(leaving.at))
        leaving.notices += family(conn, keyring, person.id, text, f"placed/{stay.id}", leaving.at)
    return stay


def begin(
    conn: Connection, keyring: Keyring, county: CountySettings, person: Person, terms: Terms, account: int, at: datetime
) -> tuple[Stay, tuple[Write, ...]]:
    """The stay and what is to be written for it. Two who decide it at the same moment write one; one in another village, a
    month later, is another."""
    today = moments.local_day(at)
    rule = county.quarantine.rule(today)
    until = max(today, (terms.starts or today) + timedelta(days=terms.days - 1))
    before = stays.every(conn, keyring, person.id, person.area)
    stay = Stay(
        number.of("stay", person.id, today, len(before)),
        Monitoring(
            person=person.id, area=person.area, day=today, at=at, account=account,
            kind=terms.kind, began=at, grade=terms.grade, days=terms.days, until=until, household=person.household,
            twice_since=today if terms.grade in rule.twice else None, reason=terms.reason, rule=rule.since,
        ),
    )  # fmt: skip
    graded = grade(keyring, stay.is_, terms.grade, "", terms.reason, account, at)
    return stay, (stay.put(keyring), *graded)


def grade(
    keyring: Keyring, stay: Monitoring, now: str, before: str, reason: str, account: int, at: datetime
) -> tuple[Write, ...]:
    """The class of five changes: the line in the ledger, and what stands with the person."""
    change = Grading(
        person=stay.person, area=stay.area, day=moments.local_day(at), at=at, account=account,
        grade=now, before=before, reason=reason,
    )  # fmt: skip
    id_ = number.of("grading", stay.person, moments.stored(at), now)
    return GRADINGS.put(keyring, id_, change), status(stay.person, now)


def status(person: int, now: str) -> Write:
    """Beside the name: the class, "" for none."""
    return update("person", ("id",), {"status": now, "id": person}, must_hit=False, shared=True)


def changed(stay: Stay, account: int, at: datetime, note: str, **fields: object) -> Monitoring:
    """The row as it stands from now on; why is kept with it."""
    return replace(stay.is_, account=account, at=at, note=note, **fields)  # type: ignore[arg-type]


def family(
    conn: Connection,
    keyring: Keyring,
    person: int,
    text: str,
    what: str,
    at: datetime,
    urgency: Urgency = Urgency.TODAY,
) -> Iterator[Notice]:
    """To the person and whoever speaks for them. `what` makes it one notice an account."""
    for account in accounts.of_person(conn, keyring, person):
        receiver = account.person or person
        yield Notice(number.of(what, account.id), receiver, account.id, TOLD, urgency, text, at, at, person)
