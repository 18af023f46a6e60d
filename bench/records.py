"""How fast the records are: turns kept a second, seeding, and the lists of the day. `make bench-records`.

usage: python -m bench.records [--scale 16] [--days 14] [--seconds 4]
The county is 1/scale of 836,000 people in 609 villages. Databases keep their promises here: every commit is synced.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from records import database as databases
from records import health, schema, seed, turns
from records.database import Database
from records.ledgers import HealthReport
from records.moments import LOCAL
from records.secrecy import Keyring, keyring
from records.seed import large, layout, reports
from records.settings import RecordsSettings
from records.turns import Arrival, Kept, Outcome, Talk
from tests import postgres

PEOPLE, VILLAGES = 836_000, 609
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=LOCAL)
STATE = b"x" * 200


def settings(url: str) -> RecordsSettings:
    key = base64.b64encode(os.urandom(32)).decode()
    return RecordsSettings(database=url, field_key=key, lookup_key=key)


@contextmanager
def served(kind: str) -> Iterator[str]:
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="qunfang-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
            yield f"sqlite:///{Path(folder) / 'records.db'}"
    else:
        with postgres.serve(options="") as server:
            if server is None:
                raise SystemExit("no PostgreSQL found")
            yield server.database()


def turned(db: Database, keys: Keyring, batch: int, seconds: float, homes: list[int]) -> dict[str, float]:
    """Whole turns in one thread: load, save with talk, reply and a health report, commit."""
    taken: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        first = len(taken) * batch
        with db.write() as conn:
            arrivals = [Arrival(os.urandom(16), large.openid(homes[(first + n) % len(homes)])) for n in range(batch)]
            found = turns.load(conn, keys, arrivals, NOW)
            turns.save(conn, keys, [outcome(one) for one in found])
        taken.append(time.perf_counter() - start)
    ms = statistics.quantiles(taken, n=100)
    return {
        "per_s": round(batch * len(taken) / sum(taken)),
        "ms_p50": round(ms[49] * 1e3, 2),
        "ms_p99": round(ms[98] * 1e3, 2),
    }


def outcome(found: turns.Standing) -> Outcome:
    who = found.members[0]
    report = HealthReport(person=who.id, area=who.area, day=NOW.date(), at=NOW, temperature_tenths=365)
    return Outcome(found, "已收到,谢谢。明天见。", NOW, Talk(STATE), kept=(Kept(found.talk.version, "上报", report),))


def timed(ask: Callable[[], Any], times: int = 9) -> float:
    """Milliseconds, the median; the first, cold one left out."""
    taken = []
    for _ in range(times + 1):
        start = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - start) * 1e3)
    return round(statistics.median(taken[1:]), 1)


def measure(kind: str, scale: int, days: int, seconds: float) -> dict[str, Any]:
    with served(kind) as url:
        made = settings(url)
        db, keys = databases.connect(made), keyring(made)
        schema.upgrade(db)
        people, villages = PEOPLE // scale, max(1, VILLAGES // scale)
        start = time.perf_counter()
        seed.full(db, keys, people=people, villages=villages, now=NOW)
        figures: dict[str, Any] = {"people": people, "seed_s": round(time.perf_counter() - start, 1)}
        figures["turns"] = {batch: turned(db, keys, batch, seconds, households(people)) for batch in (1, 8, 32)}
        start = time.perf_counter()
        reports.days(db, keys, until=NOW.replace(day=21), count=days)
        figures["reports_s"] = round(time.perf_counter() - start, 1)
        figures |= lists(db, keys)
        db.close()
        return figures


def households(people: int) -> list[int]:
    """Numbers that certainly exist: the first doors of the first village."""
    return [(layout.CODE + 100_001) * large.DOORS + door for door in range(1, min(200, people // 8))]


def lists(db: Database, keys: Keyring) -> dict[str, float]:
    village, day = layout.CODE + 100_001, NOW.replace(day=21).date()
    with db.read() as conn:
        return {
            "village_missing_ms": timed(lambda: health.missing(conn, day, village)),
            "county_missing_ms": timed(lambda: health.coverage(conn, day, layout.CODE)),
            "county_worrying_ms": timed(lambda: health.worrying(conn, keys, day, layout.CODE)),
        }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=16)
    parser.add_argument("--days", type=int, default=14)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    asked = parser.parse_args()
    found = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        found[kind] = measure(kind, asked.scale, asked.days, asked.seconds)
        for name, value in found[kind].items():
            print(f"{kind:9} {name:20} {value}")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
