"""Days of health reports for everybody of a full county, for benchmarks: 93 in 100 report, 1 in 200 with a fever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import select

from records import bulk
from records.database import Database
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import day_number, stored
from records.persons import PERSON
from records.secrecy import Keyring

REPORTING = 0.93
FEVERISH = 0.005
NORMAL, FEVER = (361, 362, 363, 364, 365, 366, 367, 368), (375, 378, 381, 385, 390)


def days(db: Database, keyring: Keyring, *, until: datetime, count: int, seed: int = 1) -> None:
    """The `count` days that end with the one of `until`; a commit a day, rows in the order of the key."""
    with db.read() as conn:
        people = [
            tuple(row) for row in conn.execute(select(PERSON.c.area, PERSON.c.id).order_by(PERSON.c.area, PERSON.c.id))
        ]
    for back in range(count - 1, -1, -1):
        day, at = until.date() - timedelta(days=back), until - timedelta(days=back)
        with db.write() as conn:
            bulk.load(conn, HEALTH_REPORTS.table, _rows(Random(f"{seed}/{day}"), keyring, people, day, at))
    bulk.settle(db)


def _rows(
    random: Random, keyring: Keyring, people: list[tuple[int, int]], day: date, at: datetime
) -> Iterator[dict[str, Any]]:
    calm = dict(HEALTH_REPORTS.put(keyring, 0, HealthReport(person=0, area=0, day=day, at=at)).values)
    number, early = day_number(day), stored(at)
    for area, person in people:
        if random.random() > REPORTING:
            continue
        ill = random.random() < FEVERISH
        row = calm | {"day": number, "area": area, "person": person, "id": random.getrandbits(63), "at": early}
        row |= {"temperature_tenths": random.choice(FEVER if ill else NORMAL), "worrying": ill}
        yield row
