"""R1, R2 and R3 in their long versions: `python -m tests.chaos [--only sqlite] [--run kills] [--seed N]`

R1: reports answered under `kill -9` of web, worker, Redis and database (on SQLite the web once more), at random moments
and at the named crash points. R2: overlapping pushes, as fast as they are answered and with turns held up to 9 s.
R3: ten minutes without the database under 20 messages a second. And alarms while the worker dies, and a change
of the field key over 100,000 values while it is killed. The seed repeats the choices, not the machine's timing.
"""

import argparse
import json
import secrets
import sys
import tempfile
from functools import partial
from random import Random

from tests.chaos import alerts, downtime, killing, overlap, rotating
from tests.chaos.service import Service
from tests.chaos.town import town


def kills(kind, asked):
    with (
        tempfile.TemporaryDirectory(prefix="qunfang-chaos-") as folder,
        town(kind, folder, people=max(600, asked.reports), random=Random(asked.seed)) as made,
    ):
        return killing.run(made, reports=asked.reports, kills=asked.kills, seed=asked.seed)


def overlaps(kind, asked, slow_s):
    how_many, at_once = (asked.slow_messages, asked.slow_at_once) if slow_s else (asked.messages, 32)
    with (
        tempfile.TemporaryDirectory(prefix="qunfang-chaos-") as folder,
        town(kind, folder, people=max(1200, how_many), random=Random(asked.seed)) as made,
    ):
        return overlap.run(made, Service(), messages=how_many, at_once=at_once, slow_s=slow_s, seed=asked.seed)


def downtimes(kind, asked):
    accounts = int(asked.per_s * (asked.down_s + 10) / 10) + downtime.AT_ONCE
    with (
        tempfile.TemporaryDirectory(prefix="qunfang-chaos-") as folder,
        town(kind, folder, people=max(1000, accounts * 8), random=Random(asked.seed)) as made,
    ):
        return downtime.run(made, Service(), per_s=asked.per_s, down_s=asked.down_s)


def alarms(kind, asked):
    with (
        tempfile.TemporaryDirectory(prefix="qunfang-chaos-") as folder,
        town(kind, folder, people=asked.alarms * 4, random=Random(asked.seed)) as made,
    ):
        return alerts.run(made, Service(takes_s=0.05), alarms=asked.alarms, kills=asked.worker_kills)


def rotation(kind, asked):
    with (
        tempfile.TemporaryDirectory(prefix="qunfang-chaos-") as folder,
        town(kind, folder, people=asked.people, random=Random(asked.seed)) as made,
    ):
        return rotating.run(made, kills=10, seed=asked.seed, alive_s=30)


def runs(asked):
    both = {
        "alarms": (alarms,),
        "rotation": (rotation,),
        "kills": (kills,),
        "downtime": (downtimes,),
        "overlaps": (partial(overlaps, slow_s=0), partial(overlaps, slow_s=9)),
    }
    chosen = (asked.run,) if asked.run else tuple(both)
    return [(f"{name}{' held' * n}", run) for name in chosen for n, run in enumerate(both[name])]


def table(found):
    return "\n".join(f"{name:20} {'holds' if one['good'] else 'BROKEN':7} {one}" for name, one in found.items())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--run", choices=("alarms", "rotation", "kills", "overlaps", "downtime"))
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=48)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--slow-messages", type=int, default=10_000)
    parser.add_argument("--slow-at-once", type=int, default=120)
    parser.add_argument("--alarms", type=int, default=5_000)
    parser.add_argument("--worker-kills", type=int, default=30)
    parser.add_argument("--people", type=int, default=30_000, help="whose values are sealed anew")
    parser.add_argument("--per-s", type=int, default=20, help="messages while the database is down")
    parser.add_argument("--down-s", type=float, default=600)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    asked = parser.parse_args()
    found = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        for name, run in runs(asked):
            found[f"{kind} {name}"] = run(kind, asked)
            sys.stderr.write(f"{table(found)}\n")
    sys.stdout.write(f"seed {asked.seed}\n{table(found)}\n{json.dumps(found)}\n")
    return 0 if all(one["good"] for one in found.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
