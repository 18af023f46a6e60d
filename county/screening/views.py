"""What a talk of screening may look up; JSON values only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from county.leaving import Leaving
from county.screening import figures, file, finding, letters, placing, returning, tasks, telling, tracing
from county.screening.routing import Proposal
from county.screening.words import contacts as contact_words
from county.screening.words import returns
from records import accounts, codes, households, persons
from records.access import Access, append
from records.screening import attempt, contact, counts, placement, returnee, task
from records.screening.contact import Contact
from records.screening.placement import Placement
from records.screening.returnee import Returnee
from records.screening.task import Task

KNOCKED_WITHIN = timedelta(days=14)
MOST = 40


def my_returns(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Of the account's own family, who is still to come."""
    rows = [row for one in leaving.members for row in returnee.of_person(leaving.conn, leaving.keyring, one.id)]
    return [_returnee(leaving, row) for row in rows if row.coming]


def returnees(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Of this number, where the account serves; of none, all that are still to come."""
    conn, keyring = leaving.conn, leaving.keyring
    found: list[Returnee] = []
    for area in finding.areas(leaving):
        found += (
            returnee.numbered(conn, keyring, area, int(str(number))) if number else returnee.coming(conn, keyring, area)
        )
    _noted(leaving, (row.person for row in found), "返乡")
    return [_returnee(leaving, row) for row in found[:MOST]]


def placements(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Of this number, or all that wait for a decision; only for who may decide, and never their own."""
    conn, keyring = leaving.conn, leaving.keyring
    found: list[Placement] = []
    for area in finding.areas(leaving):
        found += (
            placement.numbered(conn, keyring, area, int(str(number)))
            if number
            else placement.undecided(conn, keyring, area)
        )
    mine = [row for row in found if placing.may(leaving, row)]
    _noted(leaving, (row.person for row in mine), "安置")
    return [_placement(leaving, row) for row in mine[:MOST]]


def contacts(leaving: Leaving, wanted: object) -> list[dict[str, Any]]:
    """By number or by name among those whom the account's place looks for; of "" all whom nobody has reached."""
    conn, keyring, said = leaving.conn, leaving.keyring, str(wanted)
    found: list[Contact] = []
    for area in finding.areas(leaving):
        if said.isdigit():
            found += contact.numbered(conn, keyring, area, int(said))
        elif said:
            found += [one for one in contact.inside(conn, keyring, area) if one.name == said]
        else:
            found += contact.unreached(conn, keyring, area)
    _noted(leaving, (one.person for one in found), "接触")
    return [_contact(leaving, one) for one in found[:MOST]]


def tops(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """With whom the chains begin of which the account may see the whole."""
    found = [one for area in finding.areas(leaving) for one in contact.inside(leaving.conn, leaving.keyring, area)]
    heads = (contact.ROWS.find(leaving.conn, leaving.keyring, one) for one in dict.fromkeys(one.chain for one in found))
    mine = [one for one in heads if one and tracing.may_see_chain(leaving, [n for n in found if n.chain == one.id])]
    _noted(leaving, (one.person for one in mine), "接触")
    return [_contact(leaving, one) for one in mine[:MOST]]


def checks(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Tasks of this number, or all that wait, where the account serves."""
    conn, keyring = leaving.conn, leaving.keyring
    found: list[Task] = []
    for area in finding.areas(leaving):
        found += task.numbered(conn, keyring, area, int(str(number))) if number else task.waiting(conn, keyring, area)
    newest = {(one.area, one.number): one for one in reversed(found)} if number else {one.id: one for one in found}
    _noted(leaving, (one.person for one in newest.values()), "核查")
    return [_task(leaving, one) for one in list(newest.values())[:MOST]]


def check_figures(leaving: Leaving, about: object) -> dict[str, int]:
    today = _today(leaving)
    rows = [
        one for area in finding.areas(leaving) for one in task.pushed(leaving.conn, leaving.keyring, (today,), area)
    ]
    found = tasks.figures(rows, leaving.at)
    return {name: getattr(found, name) for name in found.__dataclass_fields__}


def household(leaving: Leaving, id_: object) -> dict[str, Any] | None:
    """Who lives behind a door, for who stands before it; None for a door where the account does not serve."""
    home = households.find(leaving.conn, leaving.keyring, int(str(id_)))
    people = persons.of_household(leaving.conn, leaving.keyring, home.id) if home else ()
    served = leaving.subjects([one.id for one in people])
    if home is None or not served:
        return None
    told = [
        {"id": one.id, "name": one.name, "relation": one.relation, "sex": one.sex, "born": one.born.isoformat() if one.born else ""}
        for one in people if one.id in served
    ]  # fmt: skip
    return {"id": home.id, "area": home.area, "door": home.door, "people": told}


def knocked(leaving: Leaving, about: object) -> dict[str, Any]:
    """How many people were asked, and for grid cells which doors are left."""
    since, areas_ = _today(leaving) - KNOCKED_WITHIN, finding.areas(leaving)
    villages = dict.fromkeys(codes.chain(one)[1] if one >= codes.FIRST_CELL else one for one in areas_)
    by_place = {place: both for one in villages for place, both in counts.knocked(leaving.conn, one, since).items()}
    mine = {place: both for place, both in by_place.items() if any(codes.covers(one, place) for one in areas_)}
    cells = tuple(place for place in mine if place >= codes.FIRST_CELL)
    left = counts.doors_left(leaving.conn, cells, since) if cells and len(villages) == 1 else ()
    doors = [home.door for home in (households.find(leaving.conn, leaving.keyring, one) for one in left) if home]
    return {
        "people": sum(people for people, _ in mine.values()), "asked": sum(asked for _, asked in mine.values()),
        "cells": [[place % codes.CELL_UNIT, people, asked] for place, (people, asked) in mine.items() if place in cells],
        "doors": sorted(doors),
    }  # fmt: skip


def origins(leaving: Leaving, about: object) -> dict[str, int]:
    """Returnees of the last and the next 14 days, by where they come from."""
    today, found = _today(leaving), dict[str, int]()
    for village in {codes.chain(area)[1] if area >= codes.FIRST_CELL else area for area in finding.areas(leaving)}:
        counted = figures.returnees(leaving.conn, village, today - KNOCKED_WITHIN, today + KNOCKED_WITHIN)
        found = {kind: found.get(kind, 0) + count for kind, count in counted.items()}
    return found


def _returnee(leaving: Leaving, row: Returnee) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, row.area, row.household)
    return {
        "id": row.id, "number": row.number, "name": row.name, "place": place, "facts": returns.facts(row), "coming": row.coming,
        "mine": returning.may(leaving, row), "label": f"{place} {row.name}",
    }  # fmt: skip


def _placement(leaving: Leaving, row: Placement) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, row.area, row.household)
    return {
        "id": row.id, "number": row.number, "name": row.name, "place": place, "label": f"{place} {row.name}",
        "because": row.because, "origin": row.origin_name, "proposed": returns.proposed(row), "route": row.route,
        "route_name": str(Proposal(row.route, row.days, "", row.rule)), "days": row.days,
        "decided": returns.decided(row) if row.decided else "", "open": row.decided in placing.AGAIN,
        "heard": bool(row.person and accounts.of_person(leaving.conn, leaving.keyring, row.person)),
    }  # fmt: skip


def _contact(leaving: Leaving, one: Contact) -> dict[str, Any]:
    tried = attempt.of_contact(leaving.conn, leaving.keyring, one.id)
    last = contact_words.tried(tried[-1].made_at, tried[-1].words) if tried else ""
    place = one.place_name or telling.where(leaving.conn, leaving.keyring, one.area, None)
    return {
        "id": one.id, "number": one.number, "name": one.name, "phone": one.phone, "place": place, "last": last,
        "generation": contact_words.generation(one), "state": contact_words.state(one), "person": one.person or 0,
        "ours": tracing.is_ours(leaving, one), "reached": bool(one.reached_at), "first": one.generation == tracing.CLOSE,
        "lettered": bool(one.lettered_at), "label": f"{place} {one.name}",
    }  # fmt: skip


def _task(leaving: Leaving, one: Task) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, one.area, None)
    return {
        "id": one.id, "number": one.number, "name": one.name, "phone": one.phone, "reason": one.reason, "place": place,
        "found": one.found, "control": one.control, "done": one.fed_back_at is not None, "late": one.late(leaving.at),
        "label": f"{place} {one.name}",
    }  # fmt: skip


def _noted(leaving: Leaving, people: Iterable[int | None], what: str) -> None:
    """Who read of whom; of one's own family nothing is noted."""
    own = {member.id for member in leaving.members}
    read = dict.fromkeys(one for one in people if one and one not in own)
    if read:
        account = leaving.standing.account.id
        append(leaving.conn, leaving.keyring, *(Access(account, one, what, "名单", leaving.at) for one in read))


def _today(leaving: Leaving) -> date:
    return leaving.at.astimezone(leaving.county.zone).date()


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "my_returns": my_returns,
    "returnees": returnees,
    "placements": placements,
    "contacts": contacts,
    "chain_tops": tops,
    "chain": letters.drawn,
    "contact_letter": letters.letter,
    "checks": checks,
    "check_figures": check_figures,
    "people_named": finding.people_named,
    "doors": finding.door,
    "village_door": finding.village_door,
    "household_people": household,
    "knocked": knocked,
    "origins": origins,
    "file": file.file,
}
