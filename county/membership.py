"""Joining a household, adding to it, and how one wishes to be spoken to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chat.turn import Done
from county import acts
from county.leaving import Leaving
from county.subjects import as_member
from records import accounts, households, moments, number, persons, roles
from records.households import Household
from records.notices import Notice, Urgency
from records.persons import Person

HEAD, OTHER = "户主", "其他"
GROWN = 14


def join(leaving: Leaving, one: Done, act: acts.Join) -> None:
    """The person of this name in the household, or a new one; may then speak for the whole household."""
    household = act.household or _new_household(leaving, one, act.area)
    people = persons.of_household(leaving.conn, leaving.keyring, household) if act.household else ()
    known = next((p for p in people if p.name == act.name and not _serves(leaving, p.id)), None)
    relation = "" if act.household else HEAD
    fresh = Person(number.of("person", one.talk, act.name), act.area, household, act.name, relation=relation)
    person = replace(known or fresh, came_day=moments.local_day(leaving.at))
    leaving.also.append(persons.put(leaving.keyring, person))
    account = leaving.standing.account.id
    for one_of_them in {p.id: p for p in (person, *people)}.values():
        how = _how(one_of_them, person, leaving.at.date())
        leaving.also.append(accounts.speak_for(account, one_of_them.id, leaving.at, how))
    asked = leaving.standing.account.remind_minute
    remind_minute = leaving.county.remind_minute if asked is None else asked
    leaving.change(person=person.id, notice_version=act.notice_version, remind_minute=remind_minute)
    leaving.joined = as_member(person, "本人")
    _tell_household(leaving, one, people, act.name)


def _serves(leaving: Leaving, person: int) -> bool:
    """Somebody in office who has a WeChat of their own already: by a name said behind their door nobody else becomes them.
    Who says it is somebody new there, without an office; a lost WeChat is unbound by the office above."""
    others = set(accounts.of_own(leaving.conn, person)) - {leaving.standing.account.id}
    return bool(others) and bool(roles.of_person(leaving.conn, person, leaving.at))


def accept_notice(leaving: Leaving, one: Done, act: acts.AcceptNotice) -> None:
    leaving.change(notice_version=act.version)


def add_member(leaving: Leaving, one: Done, act: acts.AddMember) -> None:
    """Someone of the same household; one who is already in its list is only spoken for from now on."""
    mine = leaving.member(leaving.me)
    if mine is None:
        return
    people = persons.of_household(leaving.conn, leaving.keyring, mine.household)
    person = next((p for p in people if p.name == act.name), None)
    if person is None:
        born = date(act.born_year, 7, 1) if act.born_year else None
        person = Person(
            number.of("person", one.talk, act.name),
            mine.area,
            mine.household,
            act.name,
            mine.cell,
            act.sex,
            born,
            act.relation if mine.relation == HEAD else "",
            came_day=moments.local_day(leaving.at),
        )
        leaving.also.append(persons.put(leaving.keyring, person))
    how = "监护人" if act.as_guardian else "家人"
    called = "" if act.relation == OTHER else act.relation
    leaving.also.append(accounts.speak_for(leaving.standing.account.id, person.id, leaving.at, how, called))


def set_preference(leaving: Leaving, one: Done, act: acts.SetPreference) -> None:
    leaving.change(**{act.name: act.value})


def _new_household(leaving: Leaving, one: Done, area: int) -> int:
    household = number.of("household", one.talk)
    door = households.next_door(leaving.conn, area)
    leaving.also.append(
        households.put(leaving.keyring, Household(household, area, None, door, code=households.new_code()))
    )
    return household


def _tell_household(leaving: Leaving, one: Done, people: tuple[Person, ...], name: str) -> None:
    """Whoever reports for this household already hears that somebody joined it by the door's code."""
    told = {a.id: a for p in people for a in accounts.of_person(leaving.conn, leaving.keyring, p.id)}
    told.pop(leaving.standing.account.id, None)
    for account in told.values():
        leaving.notices.append(
            Notice(
                number.of("notice", one.talk, one.name, account.id), account.person or people[0].id, account.id,
                "joined", Urgency.TODAY,
                f"{name}用您家的登记码加入了，可以替家人上报。\n不认识这个人，请回「人工」告诉我们。",
                leaving.at, leaving.at,
            )
        )  # fmt: skip


def _how(other: Person, me: Person, today: date) -> str:
    """As what an account speaks: for a child under 14 as guardian."""
    if other.id == me.id:
        return "本人"
    return "监护人" if (other.age(today) or GROWN) < GROWN else "家人"
