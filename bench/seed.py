"""How long the county takes to make at full size. `make bench-seed`.

usage: python -m bench.seed [--scale 1] [--only sqlite]
The county is 1/scale of 836,000 people in 609 villages, every personal field sealed. `cpu_s` is of this process and its
helpers; PostgreSQL's server works beside them.
"""

from __future__ import annotations

import argparse
import json
import resource
import time

from bench.records import NOW, PEOPLE, VILLAGES, served, settings
from records import database as databases
from records import schema, seed
from records.secrecy import keyring


def cpu() -> float:
    ours = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in ours)


def measure(kind: str, scale: int) -> dict[str, float]:
    with served(kind) as url:
        made = settings(url)
        db = databases.connect(made)
        schema.upgrade(db)
        began, spent = time.perf_counter(), cpu()
        seed.full(db, keyring(made), people=PEOPLE // scale, villages=max(1, VILLAGES // scale), now=NOW)
        figures = {"s": round(time.perf_counter() - began, 1), "cpu_s": round(cpu() - spent, 1)}
        db.close()
        return {"people": PEOPLE // scale, **figures}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    asked = parser.parse_args()
    found = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        found[kind] = measure(kind, asked.scale)
        print(f"{kind:9} {found[kind]}", flush=True)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
