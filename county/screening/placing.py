"""A doctor or cadre decides what becomes of whom the rule proposed, and only then is anybody placed."""

from __future__ import annotations

from dataclasses import replace

from chat.turn import Done
from county.ladder.alarm import Alarm, raise_alarm
from county.leaving import Leaving
from county.screening import acts, stays, telling
from county.screening.proposing import of_source, put
from county.screening.telling import Item
from county.screening.words import placed as words
from records import households, number, persons, roles, writing
from records.households import Household
from records.persons import Person
from records.screening import placement
from records.screening.placement import Placement

AGAIN = frozenset({"", "cdc"})
"""After these a decision is still to come."""


def decide(leaving: Leaving, one: Done, act: acts.Decide) -> None:
    """By whoever may, where the person lives, and never about themselves. The person is told, with the ground for it."""
    found = placement.ROWS.hold(leaving.conn, leaving.keyring, act.placement)
    if found is None or found.decided not in AGAIN or not may(leaving, found):
        return
    person = _registered(leaving, found) if act.route != "none" else _known(leaving, found)
    row = replace(
        found, decided=act.route, decided_days=act.days, decided_at=leaving.at, reason=act.reason,
        decided_by=leaving.standing.account.id, person=person.id if person else None,
    )  # fmt: skip
    put(leaving, row)
    if person and act.route in stays.KINDS and row.starts <= leaving.at.astimezone(leaving.county.zone).date():
        stays.begin(leaving, row, person)
    else:
        _tell_them(leaving, row)
    _tell(leaving, row)


def arrived(leaving: Leaving, source: int) -> Placement | None:
    """Whoever was decided about before they came begins their days now."""
    row = of_source(leaving, source)
    if row is None:
        return None
    row = put(leaving, replace(row, starts=leaving.at.astimezone(leaving.county.zone).date()))
    person = _known(leaving, row)
    if row.decided in stays.KINDS and person:
        stays.begin(leaving, row, person)
    return row


def may(leaving: Leaving, row: Placement) -> bool:
    place = row.cell or row.area
    return row.person != leaving.me and roles.may_see(leaving.standing.holdings, place, telling.DECIDING, leaving.at)


def item(row: Placement) -> Item:
    return Item(row.id, row.cell or row.area, row.person)


def _tell(leaving: Leaving, row: Placement) -> None:
    place = telling.where(leaving.conn, leaving.keyring, row.area, row.household)
    texts = dict.fromkeys(telling.SERVING, words.decided(row, place, _by(leaving)))
    leaving.notices += telling.serving(leaving.conn, leaving.keyring, item(row), texts, leaving.at, besides=leaving.me)


def _tell_them(leaving: Leaving, row: Placement) -> None:
    """Who is not placed hears it here; of a contact the county's command hears it, which sends the investigators."""
    conn, keyring, text = leaving.conn, leaving.keyring, words.told(row, _by(leaving))
    leaving.notices += telling.themselves(conn, keyring, item(row), text, leaving.at)
    if row.decided == "cdc":
        origin = number.of("cdc", row.id)
        alarm = Alarm(
            about=row.person or 0, place=row.area, role=roles.COUNTY_COMMAND, text=words.to_cdc(row), origin=origin
        )
        leaving.notices += raise_alarm(conn, keyring, leaving.county, alarm, leaving.at)


def _by(leaving: Leaving) -> str:
    mine = leaving.subject(leaving.me)
    return mine.name if mine else ""


def drop(leaving: Leaving, source: int) -> None:
    """They do not come after all: nobody has to decide."""
    row = of_source(leaving, source)
    if row and not row.decided:
        by = leaving.standing.account.id
        put(leaving, replace(row, decided="none", decided_at=leaving.at, decided_by=by, reason="没有回来"))


def _known(leaving: Leaving, row: Placement) -> Person | None:
    return persons.find(leaving.conn, leaving.keyring, row.person) if row.person else None


def _registered(leaving: Leaving, row: Placement) -> Person:
    """Whoever is placed stands in the register; without a household they make one of their own."""
    if known := _known(leaving, row):
        return known
    home = row.household or number.of("household", row.id)
    if row.household is None:
        door = households.next_door(leaving.conn, row.area)
        made = Household(home, row.area, row.cell, door, code=households.new_code())
        writing.run(leaving.conn, [households.put(leaving.keyring, made)])
    today = leaving.at.astimezone(leaving.county.zone).date()
    person = Person(number.of("person", row.id), row.area, home, row.name, row.cell, came_day=today)
    writing.run(leaving.conn, [persons.put(leaving.keyring, person)])
    return person
