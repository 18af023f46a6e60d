"""Whoever serves where somebody comes home hears it at once; what cannot wait is an alarm."""

from __future__ import annotations

from county.alert import family_phone
from county.ladder.alarm import Alarm, raise_alarm
from county.leaving import Leaving
from county.screening import routing, telling
from county.screening.telling import Item
from county.screening.words import returns
from records import persons, roles
from records.screening.placement import Placement
from records.screening.returnee import Returnee


def tell(leaving: Leaving, now: Returnee, placed: Placement, *, again: bool, alarmed: bool = False) -> None:
    """What cannot wait is an alarm that climbs until the doctor or somebody above has it."""
    place, phone = place_of(leaving, now), phone_of(leaving, now)
    texts = {
        role: returns.more(now, placed, place) if again else returns.coming(now, placed, place, phone, role)
        for role in telling.SERVING
    }
    if not alarmed and routing.urgent(routing.Facts(now.kind, now.fever, now.contact)) and now.person:
        alarm = Alarm(
            about=now.person, place=now.area, role=roles.VILLAGE_DOCTOR, text=returns.urgent(now, placed), origin=now.id
        )
        raised = raise_alarm(leaving.conn, leaving.keyring, leaving.county, alarm, leaving.at)
        leaving.notices += raised
        if raised:
            del texts[roles.VILLAGE_DOCTOR]
    leaving.notices += telling.serving(leaving.conn, leaving.keyring, _item(now), texts, leaving.at, besides=leaving.me)


def told(row: Returnee) -> str:
    """What a second message about it would say."""
    return returns.facts(row)


def tell_all(leaving: Leaving, row: Returnee, text: str) -> None:
    texts = dict.fromkeys(telling.SERVING, text)
    leaving.notices += telling.serving(leaving.conn, leaving.keyring, _item(row), texts, leaving.at, besides=leaving.me)


def place_of(leaving: Leaving, row: Returnee) -> str:
    return telling.where(leaving.conn, leaving.keyring, row.area, row.household)


def phone_of(leaving: Leaving, row: Returnee) -> str:
    """Their own, else that of the household where they go."""
    person = persons.find(leaving.conn, leaving.keyring, row.person) if row.person else None
    own = row.phone or (person.phone if person else "")
    return own or (family_phone(leaving.conn, leaving.keyring, row.household) if row.household else "")


def _item(row: Returnee) -> Item:
    return Item(row.id, row.cell or row.area, row.person)
