"""R5, R6, R7 and R9 in their long versions: `python -m tests.broadcasts_chaos [--only sqlite] [--run keyed] [--seed N]`

R5: 100,000 recipients under 20 kills of senders, tokens dying every 20,000 calls, 1 % busy, 0.5 % timeouts after and 0.5 %
before acceptance; with a key and without one. R6: 200 processes that die between call and record of a mass job. R7: 50 stops.
R9: 1,000 series under three schedulers, 24 kills of them, two hours without any, a clock set forth and back by two hours.
"""

import argparse
import json
import secrets
import sys
import tempfile

from tests.broadcasts_chaos import clocks, jobs, kills, stops
from tests.broadcasts_chaos.place import place

FEW = 40


def runs(asked):
    return {
        "keyed": (asked.people, lambda there: kills.run(there, kills=asked.kills, seed=asked.seed, keyed=True)),
        "unkeyed": (asked.people, lambda there: kills.run(there, kills=asked.kills, seed=asked.seed, keyed=False)),
        "jobs": (FEW, lambda there: jobs.run(there, kills=asked.jobs)),
        "clocks": (FEW, lambda there: clocks.run(there, items=asked.items, kills=asked.kills + 4, seed=asked.seed)),
        "stops": (asked.people, lambda there: stops.run(there, stops=asked.stops, seed=asked.seed)),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--run", choices=("keyed", "unkeyed", "jobs", "clocks", "stops"))
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=200)
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--stops", type=int, default=50)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    asked = parser.parse_args()
    found = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        for name, (people, run) in runs(asked).items():
            if asked.run in (None, name):
                with (
                    tempfile.TemporaryDirectory(prefix="qunfang-chaos-") as folder,
                    place(kind, folder, people) as there,
                ):
                    found[f"{kind} {name}"] = one = run(there)
                sys.stderr.write(f"{kind:9} {name:8} {'holds' if one['good'] else 'BROKEN':7} {one}\n")
    sys.stdout.write(f"seed {asked.seed}\n{json.dumps(found)}\n")
    return 0 if all(one["good"] for one in found.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
