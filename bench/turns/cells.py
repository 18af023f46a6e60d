"""One cell of the table: a server, a mode, and what its client saw."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.load import client
from bench.load.client import Run
from bench.load.mail import Credentials, Postman
from bench.turns import servers
from bench.turns.county import SENTENCES, County

CONNECTIONS = 64
WARM_S = 1.0
FASTEST = 16_000
"""Requests a second that are made ready for a cell: no server here is faster."""
KEPT = "已上报"


@dataclass(frozen=True)
class Hall:
    """Where everything is measured: the credentials of the account, and who runs on which core."""

    credentials: Credentials
    redis: str
    cores: frozenset[int]
    seconds: float


@dataclass(frozen=True)
class Side:
    """A server to be measured: its command, its environment, and for ours the county that it keeps."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    county: County | None = None


def bare(hall: Hall) -> Side:
    return Side("bare", servers.BARE, servers.peer(hall.credentials))


def werobot(hall: Hall, name: str, database: str) -> Side:
    more = {"REDIS": hall.redis, "DATABASE": database}
    return Side(name, servers.WEROBOT, servers.peer(hall.credentials, **more))


def kept(hall: Hall, name: str, county: County) -> Side:
    return Side(name, servers.BOT, servers.bot(hall.credentials, county.settings, hall.redis), county)


def measure(hall: Hall, side: Side, openids: Sequence[str], *, safe: bool, per_s: float = 0) -> dict[str, float]:
    """Starts the server, warms it up, fires. Raises RuntimeError unless every answered report stands in the database."""
    port = servers.free_port()
    with tempfile.TemporaryDirectory(prefix="qunfang-bench-") as folder:
        where = {"PORT": str(port), "BOT_WEB__PORT": str(port), "BOT_VAR": folder}
        environment = {**side.environment, **where, "BOT_WECHAT__MODE": "safe" if safe else "plain"}
        with servers.started(side.command, environment, port, hall.cores, Path(folder) / "words"):
            postman = Postman(hall.credentials, host=f"127.0.0.1:{port}", path="/wechat", safe=safe)
            address = ("127.0.0.1", port)
            _fire(address, postman, openids, WARM_S)
            before = side.county.reports() if side.county else 0
            run = _fire(address, postman, openids, hall.seconds, per_s)
            if side.county:
                _verify(run, side.county.reports() - before, postman)
    return run.figures


def _fire(address: tuple[str, int], postman: Postman, openids: Sequence[str], seconds: float, per_s: float = 0) -> Run:
    how_many = round(seconds * (per_s or FASTEST))
    ready = list(postman.letters(openids, SENTENCES, how_many, int(time.time())))
    run = client.fire(address, ready, connections=CONNECTIONS, seconds=seconds, per_s=per_s)
    if run.refused:
        raise RuntimeError(f"{run.refused} of {len(run.taken_s) + run.refused} requests were refused")
    return run


def _verify(run: Run, rows: int, postman: Postman) -> None:
    """An answer that says so is a row, and a row was answered."""
    wrong = [words for words in map(postman.read, run.answers) if KEPT not in words]
    if wrong:
        raise RuntimeError(f"not a kept report: {wrong[0]}")
    if rows != len(run.taken_s):
        raise RuntimeError(f"{len(run.taken_s)} reports were answered, {rows} are kept")


def cores() -> tuple[frozenset[int], frozenset[int]]:
    """For the server, and for everything else (client, databases, Redis); the same ones on a machine with one core."""
    ours = sorted(os.sched_getaffinity(0))
    return frozenset(ours[:1]), frozenset(ours[1:] or ours)
