"""Contacts: linked to whom they met, looked for until somebody has reached them, and then proposed to the rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from chat.turn import Done
from county.leaving import Leaving
from county.screening import acts, chains, finding, origins, proposing, telling
from county.screening.telling import Item
from county.screening.words import contacts as words
from language.gazetteer import Place
from records import number, persons, roles, writing
from records.persons import Person
from records.screening import attempt, contact, link, numbers
from records.screening.attempt import Attempt
from records.screening.contact import Contact
from records.screening.link import Link

CLOSE = 1
"""So many links away somebody is a contact under the rule; further away they are only looked for."""


def join(leaving: Leaving, one: Done, act: acts.LinkContacts) -> None:
    """Whoever is new hears nothing yet; who serves where they live is asked to reach them."""
    source = _source(leaving, act)
    if source is None:
        return
    met = [_target(leaving, source, each) for each in act.targets]
    account = leaving.standing.account.id
    writing.run(
        leaving.conn,
        [
            link.put(Link(source.id, each.id, act.day, act.how, account, leaving.at))
            for each in met
            if each.id != source.id
        ],
    )
    now = {
        each.id: each for each in chains.relabel(leaving.conn, leaving.keyring, {one.chain for one in (source, *met)})
    }
    for each in met:
        _tell(leaving, now[each.id], act)


def attempted(leaving: Leaving, one: Done, act: acts.TryContact) -> None:
    """Each attempt is kept; the first that reaches them ends the search and asks the rule."""
    found = contact.ROWS.hold(leaving.conn, leaving.keyring, act.contact)
    if found is None or not may(leaving, found):
        return
    id_, account = number.of("try", one.talk, one.name), leaving.standing.account.id
    tried = Attempt(id_, found.id, leaving.at, account, act.reached, act.words)
    reached_at = found.reached_at or (leaving.at if act.reached else None)
    now = replace(found, tries=found.tries + (not one.again), reached_at=reached_at)
    writing.run(leaving.conn, [attempt.ROWS.put(leaving.keyring, tried), contact.ROWS.put(leaving.keyring, now)])
    if act.reached and is_ours(leaving, now) and now.generation == CLOSE:
        proposing.propose(leaving, proposing.of_contact(now, met_on(leaving, now)))


def may(leaving: Leaving, one: Contact) -> bool:
    return roles.may_see(leaving.standing.holdings, one.cell or one.area, roles.FIELD, leaving.at)


def may_see_chain(leaving: Leaving, people: Iterable[Contact]) -> bool:
    """A chain names people of several villages: whoever decides where one of them lives may see how it hangs together."""
    held = leaving.standing.holdings
    return any(roles.may_see(held, one.cell or one.area, telling.DECIDING, leaving.at) for one in people)


def is_ours(leaving: Leaving, one: Contact) -> bool:
    """In the register, or not known to live in another county."""
    return bool(one.person) or not one.place or str(one.place).startswith(str(leaving.county.code))


def met_on(leaving: Leaving, one: Contact) -> date:
    """The last day on which somebody met them; the day of the entry where nobody could say."""
    near = contact.of_chains(leaving.conn, leaving.keyring, (one.chain,))
    found = [each.day for each in link.among(leaving.conn, [n.id for n in near]) if each.target == one.id and each.day]
    return max(found, default=one.made_at.astimezone(leaving.county.zone).date())


def _source(leaving: Leaving, act: acts.LinkContacts) -> Contact | None:
    """Somebody of the register begins a chain where they are in none."""
    if act.source_contact:
        found = contact.ROWS.find(leaving.conn, leaving.keyring, act.source_contact)
        return found if found and may(leaving, found) else None
    member = leaving.subject(act.source) if act.source else None
    held = leaving.standing.holdings
    if member is None or not roles.may_see(held, member.cell or member.area, roles.FIELD, leaving.at):
        return None
    person = persons.find(leaving.conn, leaving.keyring, member.id)
    return _of_person(leaving, person, top=True) if person else None


def _target(leaving: Leaving, source: Contact, met: acts.Met) -> Contact:
    """In the register by id or telephone; in a chain already; else a name, looked for by whoever traces the source. Of
    several who share a telephone each is looked for."""
    person = persons.find(leaving.conn, leaving.keyring, met.person) if met.person else None
    if person is None and met.phone:
        person = finding.phoned(leaving, met.phone, met.name)
    if person:
        return _of_person(leaving, person)
    known = contact.of_phone(leaving.conn, leaving.keyring, met.phone, met.name) if met.phone else None
    id_ = known.id if known else number.of("contact", source.id, met.name, met.phone)
    first = known or contact.ROWS.find(leaving.conn, leaving.keyring, id_)
    first = first or _new(leaving, id_, source.area, source.cell, met.name)
    where = origins.place(met.place) if met.place else Place(first.place, first.place_name, "")
    return _put(leaving, replace(first, phone=met.phone or first.phone, place=where.code, place_name=where.name[:40]))


def _of_person(leaving: Leaving, person: Person, *, top: bool = False) -> Contact:
    """Whoever begins a chain needs no reaching: it is from them that we know."""
    if known := contact.of_person(leaving.conn, leaving.keyring, person.id):
        return known
    new = _new(leaving, number.of("contact", person.id), person.area, person.cell, person.name)
    return _put(leaving, replace(new, person=person.id, phone=person.phone, reached_at=leaving.at if top else None))


def _new(leaving: Leaving, id_: int, area: int, cell: int | None, name: str) -> Contact:
    return Contact(
        id_, numbers.take(leaving.conn, area), area, name, id_, leaving.standing.account.id, leaving.at, cell=cell
    )


def _put(leaving: Leaving, one: Contact) -> Contact:
    writing.run(leaving.conn, [contact.ROWS.put(leaving.keyring, one)])
    return one


def _tell(leaving: Leaving, one: Contact, act: acts.LinkContacts) -> None:
    """Where they live; whom they met is said only to who may see the chain."""
    if one.reached_at or not is_ours(leaving, one):
        return
    place = telling.where(leaving.conn, leaving.keyring, one.area, None)
    texts = dict.fromkeys(telling.SERVING, words.to_reach(one, place, act.day, act.how))
    item = Item(one.id, one.cell or one.area, one.person)
    leaving.notices += telling.serving(leaving.conn, leaving.keyring, item, texts, leaving.at, besides=leaving.me)
