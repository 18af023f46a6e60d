"""From a decision to a stay: quarantine keeps it from there on, counting from the return or the contact."""

from __future__ import annotations

from county.leaving import Leaving
from county.quarantine import words
from county.quarantine.placing import Terms, family
from county.quarantine.placing import begin as begin_stay
from records import moments
from records.ledgers.monitoring import CONTACT, ORDINARY, UNCLEAR
from records.persons import Person
from records.quarantine import stays
from records.screening.placement import Placement

KINDS = {"central": "集中", "home": "居家", "hospital": "医院"}


def begin(leaving: Leaving, row: Placement, person: Person) -> None:
    """In the name of whoever decided, also where it begins only later, when the person has arrived. A stay that lasts
    already stays as it is."""
    conn, keyring = leaving.conn, leaving.keyring
    if stays.of_people(conn, keyring, (person.id,)):
        return
    terms = Terms(KINDS[row.decided], row.decided_days, because(row), grade(row), row.starts)
    by = row.decided_by or leaving.standing.account.id
    stay, writes = begin_stay(conn, keyring, leaving.county, person, terms, by, leaving.at)
    leaving.also += writes
    text = words.placed(person.name, stay.is_, leaving.county, moments.local_day(leaving.at))
    leaving.notices += family(conn, keyring, person.id, text, f"placed/{stay.id}", leaving.at)


def grade(row: Placement) -> str:
    """A contact is one of the five classes; who is unwell is not excluded yet."""
    if row.contact:
        return CONTACT
    return UNCLEAR if row.fever else ORDINARY


def because(row: Placement) -> str:
    why = {"返乡": f"从{row.origin_name}回来", "接触": "密切接触者"}.get(row.because, row.because)
    return "；".join(filter(None, (why, row.reason)))
