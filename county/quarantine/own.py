"""我的隔离: what somebody who is kept apart sees of it: which day, what is still owed, who signs, whom to call."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from county.leaving import Leaving
from county.quarantine import office, sheet, slots, words
from county.quarantine.sheet import Slot
from county.responsible import responsible
from records import moments, persons, roles
from records.ledgers.monitoring import HOME
from records.quarantine import stays
from records.quarantine.stays import Stay


def mine(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """The stays of the account's own family, and of whom they live with."""
    today = moments.local_day(leaving.at)
    family = {member.id: member for member in leaving.members}
    own = stays.of_people(leaving.conn, leaving.keyring, family)
    return [_told(leaving, stay, family[stay.person].name, today) for stay in own.values()]


def _told(leaving: Leaving, stay: Stay, name: str, today: date) -> dict[str, Any]:
    is_, county = stay.is_, leaving.county
    every = sheet.sheet(leaving.conn, leaving.keyring, county, [stay], until=today)
    rule = county.quarantine.rule(is_.rule)
    return {
        "person": stay.person, "name": name, "kind": words.called(is_.kind), "grade": is_.grade, "reason": is_.reason,
        "ground": rule.ground, "nth": is_.number_of(today), "days": is_.days, "left": (is_.until - today).days,
        "until": words.day(is_.until), "twice": is_.twice_since is not None, "at_home": is_.kind == HOME,
        "today": [_slot(one) for one in every if one.day == today and leaving.at >= _opens(leaving, one)],
        "missing": [f"{one.person.name} {slots.said(one.day, one.slot)}" for one in every if not one.filled and leaving.at >= one.due],
        "team": _team(leaving, stay), "police": county.quarantine.police,
    }  # fmt: skip


def _opens(leaving: Leaving, one: Slot) -> datetime:
    return slots.opens(one.day, one.slot, leaving.county.quarantine)


def _slot(one: Slot) -> dict[str, Any]:
    signed = [name for side, name in office.SIDE_NAMES.items() if one.sign and one.sign.by(side)]
    return {"name": one.person.name, "slot": one.slot, "tenths": one.tenths, "signed": signed}


def _team(leaving: Leaving, stay: Stay) -> list[dict[str, str]]:
    """By role, so that a change of office needs no one's hand."""
    found = []
    person = persons.find(leaving.conn, leaving.keyring, stay.person)
    place = (person.cell if person else None) or stay.is_.area
    for role in leaving.county.quarantine.team:
        holder = responsible(leaving, role, place, besides=stay.person)
        one = persons.find(leaving.conn, leaving.keyring, holder.person) if holder else None
        if holder and one:
            found.append({"role": roles.NAMES[holder.role], "name": one.name, "phone": one.phone})
    return list({(each["name"], each["phone"]): each for each in found}.values())
