"""房间: who is where, what is free, and who gets which bed."""

from __future__ import annotations

from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.quarantine import acts, office, placing
from records import codes, persons, roles
from records.ledgers.monitoring import CENTRAL
from records.quarantine import lodgings, rooms, stays
from records.quarantine.rooms import Room

MANAGING = (roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)


def seen(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Each room of the places that this account's area uses, with who sleeps there."""
    every = [room for area in _areas(leaving) for room in rooms.inside(leaving.conn, area)]
    every = list({room.id: room for room in every}.values())
    taken = lodgings.taken(leaving.conn, [room.id for room in every])
    mine = leaving.subjects({person for beds in taken.values() for person in beds.values()})
    return [_told(room, taken.get(room.id, {}), {id_: one.name for id_, one in mine.items()}) for room in every]


def lodge(leaving: Leaving, one: Done, act: acts.Lodge) -> None:
    """Into the first free bed. Who was at home is in a central place from now on."""
    about = leaving.subject(act.person)
    stay = stays.of_people(leaving.conn, leaving.keyring, (act.person,)).get(act.person)
    room = rooms.find(leaving.conn, act.room)
    if about is None or stay is None or room is None or not office.decides(leaving, about):
        return
    taken = lodgings.taken(leaving.conn, (room.id,)).get(room.id, {})
    free = next((bed for bed in range(1, room.beds + 1) if bed not in taken), None)
    if free is None or act.person in taken.values():
        return
    account = leaving.standing.account.id
    now = placing.changed(stay, account, leaving.at, f"{room.site} {room.label}", room=room.id, kind=CENTRAL)
    leaving.also += (*stay.becomes(leaving.keyring, now), *lodgings.take(room.id, free, stay.id, act.person))
    person = persons.find(leaving.conn, leaving.keyring, act.person)
    text = f"{person.name if person else ''}住{room.site} {room.label} 房间。"
    leaving.notices += placing.family(
        leaving.conn, leaving.keyring, act.person, text, f"{one.talk}/{one.name}", leaving.at
    )


def add(leaving: Leaving, one: Done, act: acts.AddRooms) -> None:
    """By the township or the county, for its own area; the same door again changes its beds."""
    area = office_area(leaving)
    if area:
        leaving.also += [rooms.put(rooms.new(area, act.site, label, act.beds)) for label in act.labels]


def office_area(leaving: Leaving) -> int:
    """The widest area for which this account manages rooms; 0 for none."""
    held = [one.area for one in leaving.standing.holdings if one.role in MANAGING and one.lasts(leaving.at)]
    return min(held, key=lambda area: codes.level(area), default=0)


def _areas(leaving: Leaving) -> set[int]:
    """Those of the township around, and of the county: a village sends its people there."""
    return {area for village in office.villages(leaving) for area in (*codes.chain(village)[1:], village)}


def _told(room: Room, beds: dict[int, int], names: dict[int, str]) -> dict[str, Any]:
    """Somebody of another area is only 1 人."""
    inside = [names.get(person, "") for _, person in sorted(beds.items())]
    return {
        "id": room.id, "site": room.site, "label": room.label, "beds": room.beds, "free": room.beds - len(beds),
        "names": [name for name in inside if name], "others": inside.count(""),
    }  # fmt: skip
