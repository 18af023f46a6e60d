"""What a broadcast to a whole county costs. `make bench-broadcast`.

usage: python -m bench.broadcast [--people 836000] [--small 10000] [--sends 20000] [--only sqlite] [--no-celery]
Everybody has an account of their own. `plan_s`: one transaction, all rows; `ledger_us`: claim and record of one
recipient, the platform taking all at once; `peak_mb…`: of the process that planned and posted so many. `per_s_1`, `per_s_2`:
messages on phones a second through one and two working processes, over HTTP, the playground being a process of its own;
`celery_per_s`: the same sends as Celery tasks in one process of 32 threads, without any ledger. Every run counts its
rows and the phones afterwards. All share the machine. The last line has PostgreSQL's figures, and those of each database under its name.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.broadcast import crowd, spread
from bench.broadcast.alone import now
from bench.records import served, settings
from bench.turns import servers
from records.settings import RecordsSettings
from workers.redis_server import RedisServer

ALONE = (sys.executable, "-m", "bench.broadcast.alone")


def alone(kind: str, people: int) -> dict[str, Any]:
    with served(kind) as url:
        made = settings(url)
        crowd.county(made, people, now())[0].close()
        said = subprocess.run(
            [*ALONE, str(people)], input=_dumps(made), text=True, cwd=servers.ROOT, stdout=-1, check=True
        )
        return dict(json.loads(said.stdout.splitlines()[-1]))


def spreads(kind: str, sends: int, *, with_celery: bool) -> dict[str, Any]:
    with served(kind) as url, tempfile.TemporaryDirectory(prefix="qunfang-bench-") as name:
        made, folder = settings(url), Path(name)
        db, keys = crowd.county(made, sends, now())
        with RedisServer(folder / "redis") as redis:
            found = {
                n: spread.ours(db, keys, made, redis.url, folder, processes=n, number=100 + n) for n in (1, 2)
            }  # fmt: skip
            peer = spread.celery(crowd.openids(db, keys), redis.url, folder, 1) if with_celery else None
        db.close()
        return {"per_s_1": found[1]["per_s"], "per_s_2": found[2]["per_s"], "celery_per_s": peer, "work": found}


def _dumps(made: RecordsSettings) -> str:
    return json.dumps({
        "database": made.database, "field_key": made.field_key.get_secret_value(),
        "lookup_key": made.lookup_key.get_secret_value(),
    })  # fmt: skip


def measure(kind: str, asked: argparse.Namespace) -> dict[str, Any]:
    small, large = alone(kind, asked.small), alone(kind, asked.people)
    spread_ = spreads(kind, asked.sends, with_celery=asked.celery)
    for name, figures in (("small", small), ("county", large), ("fan-out", spread_)):
        print(f"{kind:9} {name:8} {figures}", flush=True)
    return {
        "plan_s": large["plan_s"], "per_s_1": spread_["per_s_1"], "per_s_2": spread_["per_s_2"],
        "celery_per_s": spread_["celery_per_s"], "ledger_us": large["ledger_us"], "peak_mb_10k": small["peak_mb"],
        "peak_mb_836k": large["peak_mb"],
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=836_000)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--sends", type=int, default=20_000)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--celery", action=argparse.BooleanOptionalAction, default=True)
    asked = parser.parse_args()
    kinds = (asked.only,) if asked.only else ("sqlite", "postgres")
    found = {kind: measure(kind, asked) for kind in kinds}
    print(json.dumps({**found[kinds[-1]], **found}))


if __name__ == "__main__":
    main()
