"""Fan-out: messages on phones a second, through workers, queue, rows and the real client, or through plain Celery."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

from bench.alarm.__main__ import WORK
from bench.broadcast.alone import WORDS, approved, now
from bench.broadcast.crowd import openids, peak_mb
from bench.broadcast.platform import APP_ID, SECRET, Platform
from bench.turns import servers
from records.broadcasts import delivery
from records.database import Database
from records.notices import State
from records.secrecy import Keyring
from records.settings import RecordsSettings
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.queue import Waking

TEMPLATES = json.dumps({"broadcast": {"id": "qunfang-outcome", "data": {
    "thing1": "{headline}", "phrase2": "请看", "thing3": "{said}", "time4": "{time}",
}}})  # fmt: skip
CELERY = servers.ROOT / "var" / "bench-venv" / "bin" / "python"
PEER = str(servers.ROOT / "bench" / "peers" / "sends.py")
CALLS = 32
"""Calls side by side in a process, ours and Celery's."""
AWAKE_S, LATEST_S = 180.0, 900.0
WATCH_S = 2.0


def ours(
    db: Database, keys: Keyring, settings: RecordsSettings, redis: str, folder: Path, processes: int, number: int
) -> dict[str, float]:
    """From the moment at which the conductor finds an approved edition until the last phone has it."""
    with ExitStack() as open_:
        platform = open_.enter_context(Platform(folder / "platform.words"))
        platform.crowd(openids(db, keys))
        environment = _environment(settings, redis, platform, folder)
        workers = [open_.enter_context(_worker(environment, folder / f"work{n}.words")) for n in range(processes)]
        _awake(db)
        one = approved(db, number)
        waking = Waking(redis)
        conductor = Conductor(db, waking.chunks, waking.job)
        began = time.perf_counter()
        conductor.run(now())
        took = _until(platform, one.count, began, lambda: conductor.run(now()))
        peak = max(peak_mb(worker.pid) for worker in workers)
        counts = platform.counts()
    _all_accepted(db, one.id, one.count)
    if counts["duplicates"] or counts["recipients"] != one.count:
        raise SystemExit(f"{one.count} recipients, but {counts}")
    return {"per_s": round(one.count / took), "peak_mb": peak}


def celery(everybody: list[str], redis: str, folder: Path, processes: int) -> float:
    """The same sends as tasks, one a recipient, from the first that is put into the queue."""
    with ExitStack() as open_:
        platform = open_.enter_context(Platform(folder / "platform.words"))
        platform.crowd(everybody)
        environment = {
            **os.environ, "BROKER": redis.replace("unix://", "redis+socket://"), "API": platform.url, "APP_ID": APP_ID,
            "SECRET": SECRET, "TEMPLATE": "qunfang-outcome", "WORDS": WORDS[:20], "CALLS": str(CALLS),
        }  # fmt: skip
        for n in range(processes):
            open_.enter_context(_peer(environment, folder / f"celery{n}.words", n))
        said = subprocess.run(
            [CELERY, PEER, "put"], input="\n".join(everybody), text=True, env=environment, check=True, stdout=-1
        )
        began = float(said.stdout)
        return round(len(everybody) / _until(platform, len(everybody), began, lambda: None))


def _environment(settings: RecordsSettings, redis: str, platform: Platform, folder: Path) -> Mapping[str, str]:
    return {
        **os.environ, "BOT_RECORDS__DATABASE": settings.database, "BOT_REDIS__URL": redis, "BOT_VAR": str(folder),
        "BOT_RECORDS__FIELD_KEY": settings.field_key.get_secret_value(),
        "BOT_RECORDS__LOOKUP_KEY": settings.lookup_key.get_secret_value(),
        "BOT_WECHAT__APP_ID": APP_ID, "BOT_WECHAT__APP_SECRET": SECRET, "BOT_WECHAT__TOKEN": "bench",
        "BOT_WECHAT__AES_KEY": "", "BOT_WECHAT__MODE": "plain", "BOT_WECHAT__API_BASE": platform.url,
        "BOT_WORKERS__TEMPLATES": TEMPLATES, "BOT_WORKERS__BROADCAST_CALLS": str(CALLS),
    }  # fmt: skip


@contextmanager
def _worker(environment: Mapping[str, str], words: Path) -> Iterator[subprocess.Popen[bytes]]:
    with words.open("wb") as out:
        process = subprocess.Popen(WORK, env=environment, cwd=servers.ROOT, stdout=out, stderr=out)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(100)


@contextmanager
def _peer(environment: Mapping[str, str], words: Path, n: int) -> Iterator[None]:
    """A worker of Celery that says it is ready."""
    with words.open("wb") as out:
        process = subprocess.Popen([CELERY, PEER, f"work{n}"], env=environment, stdout=out, stderr=out)
    until = time.monotonic() + AWAKE_S
    try:
        while " ready." not in words.read_text(errors="replace"):
            if process.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"Celery does not start: {words.read_text(errors='replace')[-2000:]}")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(100)


def _awake(db: Database) -> None:
    """Until a worker has done its first round, and another the time to."""
    started, until = now() - timedelta(seconds=1), time.monotonic() + AWAKE_S
    while time.monotonic() < until:
        with db.read() as conn:
            at = conn.exec_driver_sql("SELECT max(at) FROM pulse WHERE part = 'work'").scalar()
        if at and at > started.timestamp() * 1000:
            time.sleep(WATCH_S)
            return
        time.sleep(0.2)
    raise SystemExit("the worker does not start")


def _until(platform: Platform, count: int, began: float, watch: Callable[[], object]) -> float:
    watched = time.perf_counter()
    while platform.arrived() < count:
        if time.perf_counter() - watched > WATCH_S:
            watch()
            watched = time.perf_counter()
        if time.perf_counter() - began > LATEST_S:
            raise SystemExit(f"{platform.arrived()} of {count} arrived in {LATEST_S} s")
        time.sleep(0.05)
    return time.perf_counter() - began


def _all_accepted(db: Database, edition: int, count: int) -> None:
    """The last are written down a moment after they arrive."""
    until = time.monotonic() + 60
    while True:
        with db.read() as conn:
            states = delivery.states(conn, edition)
        if states == {State.ACCEPTED: count}:
            return
        if time.monotonic() > until:
            raise SystemExit(f"{count} recipients, but {states}")
        time.sleep(0.1)
