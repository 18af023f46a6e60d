"""A person's rights to what is kept about them: correction at once, copy and deletion with a clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chat.turn import Done
from county import acts
from county.leaving import Leaving
from records import persons
from records.keeping import Kept
from records.ledgers.data_request import DataRequest
from records.persons import Person


def correct_person(leaving: Leaving, one: Done, act: acts.CorrectPerson) -> None:
    """Only for persons the account speaks for."""
    if leaving.member(act.person) is None:
        return
    person = persons.find(leaving.conn, leaving.keyring, act.person)
    if person is None:
        return
    leaving.also.append(persons.put(leaving.keyring, _corrected(person, act)))


def _corrected(person: Person, act: acts.CorrectPerson) -> Person:
    """Raises LookupError for a field that nobody may correct in chat."""
    match act.field:
        case "name":
            return replace(person, name=act.value)
        case "phone":
            return replace(person, phone=act.value)
        case "born_year":
            return replace(person, born=date(int(act.value), 7, 1))
    raise LookupError(act.field)


def request(leaving: Leaving, one: Done, act: acts.DataRequest) -> None:
    """Kept with the day by which it must be answered."""
    today = leaving.at.date()
    record = DataRequest(
        person=leaving.me,
        area=leaving.area,
        day=today,
        at=leaving.at,
        account=leaving.standing.account.id,
        kind=act.kind,
        words=act.words,
        due=today + timedelta(days=leaving.county.open_data_days),
    )
    leaving.kept.append(Kept(one.talk, one.name, record, again=one.again))
