"""How long a county's reminders take, all wanted at seven: selected and planned. `make bench-reminders`.

usage: python -m bench.reminders [--scales 16 4 1] [--only sqlite]
The county is 1/scale of 836,000 people, one account to a household. `morning`: nobody has reported; `evening`: 93 in 100
have. `longest_ms` is the longest that a message had to wait for a page of them, `next_ms` how long a sender looks for
the next 200 of them. `cpu_s` is this process; PostgreSQL's
server works beside it. Every commit is synced.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, text

from bench.records import PEOPLE, VILLAGES, served, settings, timed
from records import database as databases
from records import outbox, schema, seed
from records.database import Connection, Database
from records.moments import LOCAL
from records.notices import NOTICE, Urgency
from records.secrecy import keyring
from records.seed import reports
from workers.reminders import Reminders

CHUNK = 200
SEVEN = datetime(2026, 11, 22, 7, 0, tzinfo=LOCAL)


class Watched(Database):
    """Remembers how long its longest write was."""

    longest = 0.0

    @contextmanager
    def write(self) -> Iterator[Connection]:
        began = time.perf_counter()
        with super().write() as conn:
            yield conn
        self.longest = max(self.longest, time.perf_counter() - began)


def planned(db: Watched) -> dict[str, Any]:
    """One run of the job on an empty list of notices."""
    with db.write() as conn:
        conn.execute(text("DELETE FROM notice"))
    db.longest, wall, cpu = 0.0, time.perf_counter(), time.process_time()
    count = Reminders(db, lambda ids: None).run(SEVEN)
    figures = {"s": round(time.perf_counter() - wall, 2), "cpu_s": round(time.process_time() - cpu, 2)}
    with db.read() as conn:
        assert count == conn.execute(select(func.count()).select_from(NOTICE)).scalar()
        found = timed(lambda: outbox.due(conn, [Urgency.QUIET], SEVEN, CHUNK))
    return {"planned": count, **figures, "longest_ms": round(db.longest * 1000), "next_ms": found}


def measure(kind: str, scale: int) -> dict[str, Any]:
    with served(kind) as url:
        made = settings(url)
        plain, keys = databases.connect(made), keyring(made)
        schema.upgrade(plain)
        seed.full(plain, keys, people=PEOPLE // scale, villages=max(1, VILLAGES // scale), now=SEVEN)
        db = Watched(plain.engine, plain._turnstile)
        with db.write() as conn:
            conn.execute(text("UPDATE account SET remind_minute = 420"))
        figures = {"people": PEOPLE // scale, "morning": planned(db)}
        reports.days(db, keys, until=SEVEN, count=1)
        figures["evening"] = planned(db)
        db.close()
        return figures


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scales", type=int, nargs="+", default=[16, 4, 1])
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    asked = parser.parse_args()
    found: dict[str, Any] = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        for scale in asked.scales:
            one = measure(kind, scale)
            found.setdefault(kind, {})[one["people"]] = {name: one[name] for name in ("morning", "evening")}
            for name in ("morning", "evening"):
                print(f"{kind:9} {one['people']:8,} people  {name:8} {one[name]}", flush=True)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
