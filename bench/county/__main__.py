"""The county's day at 1/16, 1/4 and full size on both databases. `make bench-county`.

usage: python -m bench.county [--scales 16 4 1] [--only sqlite] [--times 9]
836,000 people in 609 villages and 8,788 cells, fourteen days of reports, every personal field sealed. In the morning
nobody has reported: `rounds_s` is the lists of all workers, `rounds_cpu_s` what they cost this process.
In the evening 93 in 100 have, and seven doors of ten were
closed: `list_ms_p95` over every list that a person can open, `worst` the slowest of them by its median;
`village_missing_ms` who is missing in a village, `county_missing_ms` the county by village as it is read, `count_s` how
long the clock needs to count it. `growth`: full-size time over 16 times that at 1/16, the worst of those figures.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from typing import Any

from bench.county import grown
from bench.county.closing import closed
from bench.county.mornings import lists
from bench.county.opened import COUNTY, opened
from bench.records import PEOPLE, timed
from records import moments, tally, unheard
from records.database import Database
from records.secrecy import Keyring
from records.seed import layout
from workers.duties import Duties

GROWS = ("rounds_s", "list_ms_p95", "village_missing_ms", "county_missing_ms", "close_50_s", "count_s")
SMALLEST = 16


def measure(kind: str, scale: int, times: int) -> dict[str, Any]:
    with grown.county(kind, scale) as (db, keys):
        spent = time.process_time()
        mornings = [seconds(lambda: lists(db, keys, grown.MORNING)) for _ in range(3)]
        spent = (time.process_time() - spent) / 3
        figures: dict[str, Any] = {"people": PEOPLE // scale, "rounds_s": round(statistics.median(mornings), 2)}
        figures["rounds_cpu_s"] = round(spent, 2)
        close, answer = closed(db, keys, grown.MORNING)
        figures |= {"close_50_s": round(close, 3), "closed": answer.splitlines()[0]}
        grown.evening(db, keys)
        count = seconds(lambda: Duties(db, keys, COUNTY, lambda ids: None).count(grown.EVENING))
        return figures | {"count_s": round(count, 2)} | missing(db) | slowest(db, keys, times)


def missing(db: Database) -> dict[str, float]:
    day = moments.local_day(grown.EVENING)
    with db.read() as conn:
        return {
            "village_missing_ms": timed(lambda: list(unheard.inside(conn, day, grown.VILLAGE))),
            "county_missing_ms": timed(lambda: tally.kept(conn, day, layout.CODE)),
        }


def slowest(db: Database, keys: Keyring, times: int) -> dict[str, Any]:
    found = dict(opened(db, keys, grown.EVENING, times))
    worst = max(found, key=lambda name: statistics.median(found[name]))
    every = sorted(one for taken in found.values() for one in taken)
    return {
        "list_ms_p95": round(every[int(len(every) * 0.95)], 1),
        "worst": {worst: round(statistics.median(found[worst]), 1)},
        "lists": {name: round(statistics.median(taken), 1) for name, taken in found.items()},
    }


def seconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def growth(small: dict[str, Any], full: dict[str, Any]) -> float:
    return round(max(full[name] / (SMALLEST * small[name]) for name in GROWS if small[name]), 2)


def shown(kind: str, figures: dict[str, Any]) -> dict[str, Any]:
    for name, value in figures.items():
        print(f"{kind:9} {figures['people']:8,} people  {name:20} {value}", flush=True)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scales", type=int, nargs="+", default=[16, 4, 1])
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--times", type=int, default=9)
    asked = parser.parse_args()
    found: dict[str, Any] = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        by_scale = {scale: shown(kind, measure(kind, scale, asked.times)) for scale in asked.scales}
        largest = by_scale[min(by_scale)]
        found[kind] = {name: largest[name] for name in GROWS[:-1]}
        if {SMALLEST, 1} <= by_scale.keys():
            found[kind]["growth"] = growth(by_scale[SMALLEST], by_scale[1])
    print(json.dumps(found))


if __name__ == "__main__":
    main()
