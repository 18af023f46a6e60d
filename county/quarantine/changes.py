"""What becomes of a stay while it lasts: extended, of another kind or class, transferred, found to be a mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from chat.turn import Done
from county.leaving import Leaving
from county.quarantine import acts, office, placing, words
from county.quarantine.placing import Terms
from county.responsible import responsible
from records import areas, households, moments, number, persons, roles
from records.ledgers.monitoring import MISTAKE, Monitoring
from records.notices import Notice, Urgency
from records.persons import Person
from records.quarantine import lodgings, stays
from records.quarantine.stays import Stay


def place(leaving: Leaving, one: Done, act: acts.Place) -> None:
    """Only by who decides where the person lives."""
    about = leaving.subject(act.person)
    person = persons.find(leaving.conn, leaving.keyring, act.person)
    if about and person and office.decides(leaving, about):
        placing.place(leaving, person, Terms(act.kind, act.days, act.reason, act.grade))


def extend(leaving: Leaving, one: Done, act: acts.Extend) -> None:
    found = _mine(leaving, act.person)
    if found:
        stay, person = found
        until = stay.is_.until + timedelta(days=act.days)
        now = _becomes(leaving, stay, act.reason, until=until, days=stay.is_.days + act.days)
        _tell(leaving, one, person, words.extended(person.name, now, act.reason, leaving.county))


def change_kind(leaving: Leaving, one: Done, act: acts.ChangeKind) -> None:
    """Who goes home leaves the bed."""
    found = _mine(leaving, act.person)
    if found:
        stay, person = found
        now = _becomes(leaving, stay, act.reason, kind=act.kind, room=None)
        leaving.also.append(lodgings.leave(stay.id))
        _tell(leaving, one, person, words.moved(person.name, now, act.reason))


def regrade(leaving: Leaving, one: Done, act: acts.Regrade) -> None:
    """A graver class is measured twice from tomorrow at the latest: what was owed today stays owed."""
    found = _mine(leaving, act.person)
    if found:
        stay, person = found
        rule = leaving.county.quarantine.rule(stay.is_.rule)
        twice = stay.is_.twice_since
        if twice is None and act.grade in rule.twice:
            twice = moments.local_day(leaving.at) + timedelta(days=1)
        now = _becomes(leaving, stay, act.reason, grade=act.grade, twice_since=twice)
        leaving.also += placing.grade(
            leaving.keyring, now, act.grade, stay.is_.grade, act.reason, leaving.standing.account.id, leaving.at
        )
        _tell(leaving, one, person, words.graded(person.name, now, act.reason))


def transfer(leaving: Leaving, one: Done, act: acts.Transfer) -> None:
    """The stay goes along with its history; doctor and cadre of the other village hear of it."""
    found = _mine(leaving, act.person)
    home = households.find(leaving.conn, leaving.keyring, act.household) if act.household else None
    if found is None or (act.household and (home is None or home.area != act.area)):
        return
    stay, person = found
    household = home.id if home else person.household
    was_in = (*stay.is_.was_in, str(stay.is_.area))
    now = _becomes(leaving, stay, act.reason, area=act.area, household=household, was_in=was_in)
    moved = replace(person, area=act.area, household=household, cell=home.cell if home else None)
    leaving.also.append(persons.put(leaving.keyring, moved))
    area = areas.find(leaving.conn, act.area)
    place = area.name if area else ""
    _tell(leaving, one, person, f"{person.name}转到{place}继续{words.called(now.kind)}，到 {words.day(now.until)}。")
    _hand_over(leaving, moved, now, act.reason)


def undo(leaving: Leaving, one: Done, act: acts.Undo) -> None:
    found = _mine(leaving, act.person)
    if found:
        stay, person = found
        close(leaving, stay, MISTAKE, act.reason)
        _tell(leaving, one, person, words.mistaken(person.name, act.reason))


def close(leaving: Leaving, stay: Stay, outcome: str, note: str, letter: int | None = None) -> Monitoring:
    """Out of the list, out of the bed, and no class any more."""
    today, account = moments.local_day(leaving.at), leaving.standing.account.id
    ended = _becomes(leaving, stay, note, lasts=False, closed=today, outcome=outcome, room=None, letter=letter)
    leaving.also.append(lodgings.leave(stay.id))
    leaving.also += placing.grade(leaving.keyring, ended, "", stay.is_.grade, outcome, account, leaving.at)
    return ended


def _mine(leaving: Leaving, person: int) -> tuple[Stay, Person] | None:
    """The lasting stay of somebody over whom this account decides."""
    about = leaving.subject(person)
    found = stays.of_people(leaving.conn, leaving.keyring, (person,)).get(person)
    known = persons.find(leaving.conn, leaving.keyring, person)
    return (found, known) if about and found and known and office.decides(leaving, about) else None


def _becomes(leaving: Leaving, stay: Stay, note: str, **fields: object) -> Monitoring:
    now = placing.changed(stay, leaving.standing.account.id, leaving.at, note, **fields)
    leaving.also += stay.becomes(leaving.keyring, now)
    return now


def _tell(leaving: Leaving, one: Done, person: Person, text: str) -> None:
    what = f"{one.talk}/{one.name}"
    leaving.notices += placing.family(leaving.conn, leaving.keyring, person.id, text, what, leaving.at)


def _hand_over(leaving: Leaving, person: Person, stay: Monitoring, reason: str) -> None:
    """To doctor and cadre of where the person stays now; who is both hears it once."""
    place, day = person.cell or person.area, stay.number_of(moments.local_day(leaving.at))
    text = (
        f"转来一位{words.called(stay.kind)}：{person.name}，分类「{stay.grade}」，第 {day}/{stay.days} 天，"
        f"到 {words.day(stay.until)}。\n原因：{stay.reason}；转来：{reason}。\n体温和签字都带过来了，从今天起由您签。"
    )
    found = [
        responsible(leaving, role, place, besides=person.id) for role in (roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE)
    ]
    for holder in {one.person: one for one in found if one}.values():
        id_ = number.of("transfer", person.id, moments.stored(leaving.at), holder.person)
        leaving.notices.append(
            Notice(
                id_, holder.person, holder.account, placing.TOLD, Urgency.TODAY, text, leaving.at, leaving.at, person.id
            )
        )
