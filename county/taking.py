"""收: one person takes an alarm into their hands; the ladder stops, and everybody concerned hears who has it."""

from __future__ import annotations

from datetime import timedelta

from chat.turn import Done
from county import acts
from county.alert import ALARM, TAKEN
from county.ladder.words import listeners
from county.leaving import Leaving
from records import accounts, ladder, number, persons, receipts
from records.notices import Notice, Urgency
from records.persons import Person

JUST_NOW = timedelta(hours=12)
FAMILY = "{name}已收到{who}的情况，会尽快联系您。"
OTHERS = "{name}已接手{who}的情况，您不用再处理。"
TOO_LATE = "{who}的情况，{name}刚才已经先接手了，您不用再处理。"


def acknowledge(leaving: Leaving, one: Done, act: acts.Acknowledge) -> None:
    """Nobody else is asked any more. Of two at the same moment one is first, and the other hears that."""
    mine = persons.find(leaving.conn, leaving.keyring, leaving.me) if leaving.me else None
    if mine is None:
        return
    awaited = receipts.awaited(leaving.conn, leaving.keyring, mine.id, (ALARM,))
    notice = next((n for n in awaited if n.id == act.alert), None)
    account = leaving.standing.account.id
    if notice is None or not receipts.acknowledge(leaving.conn, notice.id, account, leaving.at):
        return
    about = persons.find(leaving.conn, leaving.keyring, notice.about) if notice.about else None
    if about is None:
        return
    origin = notice.origin or 0
    climb = ladder.find(leaving.conn, leaving.keyring, origin)
    if climb is None and (taker := _taker(leaving, origin)):
        _say(leaving, notice, mine.id, account, TOO_LATE.format(who=about.name, name=taker))
        return
    ladder.stop(leaving.conn, origin, leaving.at)
    relieved = _relieve(leaving, notice, mine, about)
    for id_, person in listeners(leaving.conn, leaving.keyring, about.id, climb.account if climb else 0).items():
        if id_ != account and person not in relieved:
            who = "您" if person == about.id else about.name
            _say(leaving, notice, person, id_, FAMILY.format(name=mine.name, who=who) + _phone(mine))


def taken_by_another(leaving: Leaving, about: object) -> str | None:
    """Who took, within half a day, what this account was asked to take; None where nobody else did."""
    since, account = leaving.at - JUST_NOW, leaving.standing.account.id
    found = receipts.taken(leaving.conn, leaving.keyring, leaving.me, (ALARM,), since) if leaving.me else ()
    other = next((one for one in found if one.acked_by != account), None)
    return (_taker(leaving, other.origin or 0) or None) if other else None


def _taker(leaving: Leaving, origin: int) -> str:
    """The name of whoever else was asked and has it; who takes a report back has not taken it over."""
    heard = [n for n in receipts.of_origin(leaving.conn, leaving.keyring, origin) if n.kind == ALARM]
    others = {n.acked_by for n in heard if n.acked_by} - {leaving.standing.account.id}
    takers = {one.person for one in accounts.many(leaving.conn, leaving.keyring, others).values() if one.person}
    who = persons.many(leaving.conn, leaving.keyring, takers & {n.person for n in heard})
    return next((person.name for person in who.values()), "")


def _relieve(leaving: Leaving, taken: Notice, mine: Person, about: Person) -> set[int]:
    """The others who were asked, and need not answer any more."""
    relieved = set()
    for notice in receipts.of_origin(leaving.conn, leaving.keyring, taken.origin or 0):
        if notice.kind != ALARM or notice.person == mine.id:
            continue
        if receipts.acknowledge(leaving.conn, notice.id, leaving.standing.account.id, leaving.at) and notice.account:
            relieved.add(notice.person)
            _say(leaving, taken, notice.person, notice.account, OTHERS.format(name=mine.name, who=about.name))
    return relieved


def _say(leaving: Leaving, notice: Notice, person: int, account: int, text: str) -> None:
    id_ = number.of("has it", notice.id, account)
    leaving.notices.append(
        Notice(id_, person, account, TAKEN, Urgency.ALARM, text, leaving.at, leaving.at, notice.about, notice.origin)
    )


def _phone(person: Person) -> str:
    return f"\n电话 {person.phone}" if person.phone else ""
