"""The demo county with 李桂兰 in 赵磊's care, and the clock's jobs that watch over her."""

from __future__ import annotations

from datetime import timedelta

from records import number, persons, writing
from records.elders import pairing
from records.elders.pairing import Pairing
from records.persons import Person
from tests.scenarios.county import SETTINGS, County
from workers.elders import Elders
from workers.ladder import Ladder


def named(county: County, name: str) -> Person:
    with county.database.read() as conn:
        rows = conn.execute(persons.PERSON.select())
        return next(p for p in (persons.from_row(county.keyring, row) for row in rows) if p.name == name)


def pair(county: County, helper: str = "赵磊", elder: str = "李桂兰", child: str = "", child_phone: str = "") -> None:
    """In the place of the demo county's own pair."""
    began, id_ = county.now - timedelta(days=30), number.of("pair", "赵磊", "李桂兰")
    made = Pairing(id_, named(county, helper).id, named(county, elder).id, began, None, child, child_phone)
    with county.database.write() as conn:
        writing.run(conn, [pairing.put(county.keyring, made)])


def jobs(county: County) -> tuple[Elders, Ladder]:
    return (
        Elders(county.database, county.keyring, SETTINGS, county.planned.extend),
        Ladder(county.database, county.keyring, SETTINGS, county.planned.extend),
    )


def until(county: County, hour: int, minute: int = 0, every_minutes: int = 5) -> list[str]:
    """Time passes with the clock's jobs awake; who was told what, as 「8:30 赵磊 …」 with the first line of each. What is
    missed stays due: where nothing may happen they may wake less often."""
    elders, ladder = jobs(county)
    end = county.now.replace(hour=hour, minute=minute)
    told = []
    while county.now < end:
        county.later(minutes=every_minutes)
        elders.watch(county.now)
        ladder.run(county.now)
        elders.shout(county.now)
        told += heard(county)
    return told


def heard(county: County) -> list[str]:
    at = f"{county.now.hour}:{county.now.minute:02}"
    return [f"{at} {name or '（电话）'} {notice.kind}" for name, notice in county.told()]
