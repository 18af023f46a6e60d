"""What a knock at a door leads to: a line for everybody, an alarm, a return."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chat.steps import Keep, Step, Tell, words
from county.screening import acts
from county.screening.acts import ReportReturn
from flows.knock_kinds import ahead_of
from flows.visit import Person, Resident, Visit
from language import homecoming, places
from records.ledgers.door_knock import DoorKnock


@dataclass(frozen=True, slots=True)
class Door:
    """Who lives there, and the moment of the visit."""

    visit: Visit
    home: Mapping[str, Any]
    people: tuple[Person, ...]
    at: datetime

    @property
    def today(self) -> date:
        return self.at.date()


def keep(door: Door, who: Person, said: dict[str, str]) -> Generator[Step, Any, None]:
    """The person's line in the ledger, and what follows from it."""
    worrying = bool(said["接触"] or said["不舒服"] or said["回来"])
    area, back = door.home["area"], ahead_of(said["不在家"], door.today)
    yield Keep(
        DoorKnock(
            person=who.id, area=area, day=door.today, at=door.at, account=door.visit.account, seen=not said["不在家"],
            been=said["去过"], contact=said["接触"], unwell=said["不舒服"], returned=said["回来"], away=said["不在家"],
            back=back, worrying=worrying,
        ),
        "敲门", who.id,
    )  # fmt: skip
    if places.find(said["回来"]):
        yield from announce(door, who, said["回来"], None, ill=bool(said["不舒服"]), met=bool(said["接触"]))
    elif said["接触"] or said["不舒服"]:
        what = "；".join(filter(None, (said["不舒服"], said["接触"])))
        yield Tell("village_doctor", words("敲门问到：{what}", what=what), "敲门", Resident(who.id, area, who.name), urgent=True)
    if back:
        yield from announce(door, who, said["不在家"], back)


def announce(door: Door, who: Person, said: str, back: date | None, *, ill: bool = False, met: bool = False) -> Generator[Step, Any, None]:
    """Who came back is reported like anybody; who is still away stands quietly in the list until the day."""
    found = places.find(said)
    if not found:
        return
    day = homecoming.arrival(said, door.today)
    when = back or (day[0] if day and day[0] <= door.today else door.today)
    yield Keep(
        ReportReturn(
            who.name, found[0].words, when, acts.KNOCK, arrived=back is None, person=who.id, ride=homecoming.ride(said),
            fever=ill, contact=met, told=True, quiet=back is not None,
        ),
        "返乡", who.id,
    )  # fmt: skip
