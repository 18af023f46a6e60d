"""A person's rights to what is kept about them: correction at once, copy and deletion with a clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from records.ledgers.data_request import DataRequest

from chat.desk import Done
from county import acts
from county.leaving import Leaving
from records import persons
from records.keeping import Kept


def correct_person(leaving: Leaving, one: Done, act: acts.CorrectPerson) -> None:
    """Only for persons the account speaks for."""
    if leaving.member(act.person) is None:
        return
    person = persons.find(leaving.conn, leaving.keyring, act.person)
    if person is None:
        return
    value = date(int(act.value), 7, 1) if act.field == "born_year" else act.value
    name = {"born_year": "born"}.get(act.field, act.field)
    leaving.also.append(persons.put(leaving.keyring, replace(person, **{name: value})))


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
