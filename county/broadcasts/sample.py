"""Ten of those who would get it, by a masked name: whether it is meant for these people at all."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from county.broadcasts import offices
from county.leaving import Leaving
from county.rounds.paper import masked
from records import areas, moments, persons
from records.access import Access, append
from records.broadcasts import receivers
from records.broadcasts.who import loads
from records.persons import Person

MOST = 10
READ, WHY = "名单", "广播抽样"


def sample(turn: Leaving, about: Any) -> list[str]:
    """`about`: what is asked about the reach. Nobody of a place to which this account may not speak; that they were read is
    noted."""
    asked = json.loads(about)
    if not offices.may_speak(turn, asked["areas"]):
        return []
    drawn = dict(receivers.drawn(turn.conn, loads(asked["audience"]), turn.at, MOST, sms=asked["sms"]))
    found = persons.many(turn.conn, turn.keyring, drawn)
    entries = [Access(turn.standing.account.id, one, READ, WHY, turn.at) for one in sorted(found)]
    if entries:
        append(turn.conn, turn.keyring, *entries)
    today = moments.local_day(turn.at)
    ordered = sorted(found.values(), key=lambda one: (one.area, -(one.age(today) or 0), one.id))
    places = {one.area: areas.place_name(turn.conn, one.area) for one in ordered}
    return [_told(one, places[one.area], today, sms=drawn[one.id]) for one in ordered]


def _told(one: Person, place: str, today: date, *, sms: bool) -> str:
    age = one.age(today)
    return f"{place} {masked(one.name)}{'' if age is None else f'，{age} 岁'}{'（短信）' if sms else ''}"
