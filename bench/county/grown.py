"""A county with two weeks of reports behind it, in the morning and in the evening of the same day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import text

from bench.records import PEOPLE, VILLAGES, served, settings
from records import bulk, codes, moments, roles, schema, seed, writing
from records import database as databases
from records.database import Database
from records.moments import LOCAL
from records.roles import Holding
from records.secrecy import Keyring, keyring
from records.seed import large, layout, reports

MORNING = datetime(2026, 11, 22, 7, 0, tzinfo=LOCAL)
EVENING = MORNING.replace(hour=19)
DAYS = 14
LATEST = """
INSERT INTO latest (person, day, calm, symptoms, exposure)
SELECT r.person, r.day, r.worrying = {false}, '无', '无' FROM health_report r WHERE r.day = :day
ON CONFLICT (person) DO UPDATE SET day = excluded.day, calm = excluded.calm
"""
SEEN = """
INSERT INTO round_seen (household, day) SELECT id, :day FROM household WHERE id % 10 < :tenths AND id > 0
ON CONFLICT (household) DO UPDATE SET day = excluded.day
"""
MARKS = """
INSERT INTO round_mark (day, area, household, cell, outcome, at, account, via, line)
SELECT :day, area, id, cell, 'ok', :at, 1, 'round', 1 FROM household WHERE id % 10 < :tenths ORDER BY area, id
ON CONFLICT DO NOTHING
"""
JOINED = "UPDATE account SET notice_version = '2026-01'"
CLOSED_TENTHS = 7
"""Of ten doors so many were closed by a worker's line in the evening."""


@contextmanager
def county(kind: str, scale: int) -> Iterator[tuple[Database, Keyring]]:
    """1/scale of the county on the morning: nobody has reported today, the thirteen days before are there."""
    with served(kind) as url:
        made = settings(url)
        db, keys = databases.connect(made), keyring(made)
        schema.upgrade(db)
        seed.full(
            db, keys, people=PEOPLE // scale, villages=max(1, VILLAGES // scale), now=MORNING - timedelta(days=30)
        )
        reports.days(db, keys, until=MORNING - timedelta(days=1), count=DAYS - 1)
        for back in (3, 2, 1):
            _latest(db, MORNING - timedelta(days=back))
        offices = list(staff(db))
        with db.write() as conn:
            writing.run(conn, [writing.Write(JOINED, {}), *map(roles.put, offices)])
        bulk.settle(db)
        yield db, keys
        db.close()


def evening(db: Database, keys: Keyring) -> None:
    """93 in 100 have reported by now, and most doors were closed."""
    reports.days(db, keys, until=EVENING, count=1)
    _latest(db, EVENING)
    day, at = moments.day_number(EVENING.date()), moments.stored(EVENING)
    with db.write() as conn:
        conn.execute(text(MARKS), {"day": day, "at": at, "tenths": CLOSED_TENTHS})
        conn.execute(text(SEEN), {"day": day, "tenths": CLOSED_TENTHS})
    bulk.settle(db)


def _latest(db: Database, at: datetime) -> None:
    false = "false" if db.is_postgres else "0"
    with db.write() as conn:
        conn.execute(text(LATEST.format(false=false)), {"day": moments.day_number(at.date())})


VILLAGE = layout.CODE + 100_001
TOWNSHIP = codes.chain(VILLAGE)[1]
WORKER, DOCTOR, OFFICER, COMMAND = (VILLAGE * large.DOORS + door for door in range(101, 105))
"""Four households of the first village whose heads ask: each holds one office and nothing else."""


def staff(db: Database) -> Iterator[Holding]:
    """The worker serves two cells, which are fifty doors and a few."""
    since = MORNING - timedelta(days=1)
    cells = (VILLAGE * codes.CELL_UNIT + 1, VILLAGE * codes.CELL_UNIT + 2)
    posts = (
        *((roles.GRID_WORKER, cell, WORKER) for cell in cells),
        (roles.VILLAGE_DOCTOR, VILLAGE, DOCTOR),
        (roles.TOWNSHIP_OFFICER, TOWNSHIP, OFFICER),
        (roles.COUNTY_COMMAND, layout.CODE, COMMAND),
    )
    heads = "SELECT id, person FROM account WHERE id BETWEEN :first AND :last"
    with db.read() as conn:
        people = {row.id: row.person for row in conn.execute(text(heads), {"first": WORKER, "last": COMMAND})}
    return (Holding(n + 1, role, area, people[home], since) for n, (role, area, home) in enumerate(posts))
