"""Seconds from a fever posted to the platform's call that puts it on the doctor's phone. `make bench-alarm`.

usage: python -m bench.alarm [--per-s 200] [--seconds 40] [--alarms 36] [--people 52000] [--only sqlite]

Web and sender run as they do in a county, in safe mode; beside the fevers the other households report `per_s` times a
second. Every fever must reach the doctor of its own village, or the run fails. The client, the databases and the
platform's stand-in share the machine with them.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench.alarm import fevers
from bench.alarm.fevers import Case
from bench.alarm.phones import Phones
from bench.load import client
from bench.load.mail import Credentials, Postman
from bench.records import PEOPLE, VILLAGES, served, settings
from bench.turns import servers
from bench.turns.cells import CONNECTIONS, WARM_S
from bench.turns.county import SENTENCES, County
from workers.redis_server import RedisServer

WORK = (sys.executable, str(servers.ROOT / "bot.py"), "work")
AIM_S = 5.0
LATEST_S = 60.0
"""An alarm that has not come by then is lost."""


def measure(kind: str, asked: argparse.Namespace) -> dict[str, Any]:
    credentials = Credentials()
    with ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="qunfang-bench-")))
        made = settings(open_.enter_context(served(kind)))
        redis = open_.enter_context(RedisServer(folder / "redis"))
        phones = open_.enter_context(Phones())
        county = County(made, asked.people, max(1, asked.people * VILLAGES // PEOPLE))
        some = fevers.cases(county, asked.alarms)
        environment = servers.bot(credentials, made, redis.url) | {
            "BOT_WECHAT__API_BASE": phones.url, "BOT_WECHAT__MODE": "safe", "BOT_VAR": str(folder),
        }  # fmt: skip
        port = open_.enter_context(_running(environment, folder))
        _awake(county)
        posted, run = _play(port, credentials, county, some, asked)
        taken = _arrivals(posted, phones)
        county.close()
    return _figures(taken, run)


@contextmanager
def _running(environment: dict[str, str], folder: Path) -> Iterator[int]:
    """Web and sender, on all cores."""
    port = servers.free_port()
    environment = environment | {"BOT_WEB__PORT": str(port)}
    with servers.started(servers.BOT, environment, port, os.sched_getaffinity(0), folder / "web.words"):
        with (folder / "work.words").open("wb") as out:
            worker = subprocess.Popen(WORK, env={**os.environ, **environment}, cwd=servers.ROOT, stdout=out, stderr=out)
        try:
            yield port
        finally:
            worker.terminate()
            worker.wait(40)


def _awake(county: County) -> None:
    """Until the sender has done its first round. Raises RuntimeError."""
    until = time.perf_counter() + servers.START_S
    while not county.select("SELECT part FROM pulse WHERE part = 'work'"):
        if time.perf_counter() > until:
            raise RuntimeError("the sender does not start")
        time.sleep(0.5)


def _play(
    port: int, credentials: Credentials, county: County, some: list[Case], asked: argparse.Namespace
) -> tuple[dict[str, float], client.Run]:
    postman = Postman(credentials, host=f"127.0.0.1:{port}", path="/wechat", safe=True)
    families = {case.family for case in some} | {case.doctor for case in some}
    others = [openid for openid in county.openids if openid not in families]
    address = ("127.0.0.1", port)

    def fire(seconds: float) -> client.Run:
        ready = list(postman.letters(others, SENTENCES, round(seconds * asked.per_s), int(time.time())))
        return client.fire(address, ready, connections=CONNECTIONS, seconds=seconds, per_s=asked.per_s)

    fire(WARM_S * 3)
    ran: list[client.Run] = []
    background = threading.Thread(target=lambda: ran.append(fire(asked.seconds)))
    background.start()
    posted = fevers.typed(port, postman, some, asked.seconds * 0.9)
    background.join()
    return posted, ran[0]


def _arrivals(posted: dict[str, float], phones: Phones) -> list[float]:
    until = time.perf_counter() + LATEST_S
    while any(doctor not in phones.arrived for doctor in posted) and time.perf_counter() < until:
        time.sleep(0.1)
    lost = [doctor for doctor in posted if doctor not in phones.arrived]
    if lost:
        raise RuntimeError(f"{len(lost)} of {len(posted)} fevers reached no doctor")
    return [min(phones.arrived[doctor]) - at for doctor, at in posted.items()]


def _figures(taken: list[float], run: client.Run) -> dict[str, Any]:
    ms = run.figures
    return {
        "alarms": len(taken), "s_p50": round(statistics.median(taken), 2), "s_max": round(max(taken), 2),
        "in_time": sum(one <= AIM_S for one in taken), "background_per_s": ms["per_s"],
        "background_ms_p99": ms["ms_p99"], "refused": run.refused,
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--per-s", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--alarms", type=int, default=36)
    parser.add_argument("--people", type=int, default=52_000)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    asked = parser.parse_args()
    found = {}
    for kind in (asked.only,) if asked.only else ("sqlite", "postgres"):
        found[kind] = measure(kind, asked)
        print(f"{kind:9} {found[kind]}", flush=True)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
