"""Processes: one that serves HTTP, one that works until it is told to stop, and all of them together."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import click
import structlog
from granian import Granian
from granian.constants import Interfaces

from broadcasts.hotline import Hotline
from handlers.settings import WebSettings
from house import clockwork, meanings, sending
from house.house import House
from house.settings import Settings
from house.site import site
from workers.errors import NoRedis
from workers.redis_program import die_with_parent
from workers.redis_server import RedisServer
from workers.supervisor import Supervisor
from workers.wake import through

LET_GO_S, LET_GO_TRIES = 1.0, 20
SELDOM = (10_000, 20, 100)
"""When garbage is looked for. By Python's own (700, 10, 10) the caches that fill in the first hour were looked through every
ten seconds, 50 ms each time, in which nobody is served."""
STOP_S = 20
"""For so long who waits for an answer gets it when the web is told to stop."""
HAND_OVER_S = 0.0005
"""So soon a thread that computes lets one go on that has its answer from the database. Python's own 5 ms, waited for after
each statement, made a turn on PostgreSQL a fifth dearer under load and its p99 at 233 a second 33 ms instead of 25."""


class Part(Protocol):
    """Something with threads of its own."""

    def start(self) -> None: ...

    def stop(self) -> None: ...


def free(host: str, port: int) -> None:
    """Raises ClickException when somebody listens there already: two servers would share the messages between them.

    One that was killed a moment ago may take a moment to let go.
    """
    for _ in range(LET_GO_TRIES):
        try:
            _bind(host, port)
        except OSError as error:
            taken = error
            time.sleep(LET_GO_S / LET_GO_TRIES)
        else:
            return
    raise click.ClickException(f"{host}:{port} is taken ({taken.strerror}); choose another with BOT_WEB__PORT")


def _bind(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))


def serve(build: Callable[[], Any], settings: WebSettings, port: int) -> None:
    """One process that serves what `build` gives; it dies with its parent and comes back when it dies alone."""

    def load() -> Any:
        die_with_parent()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)  # the server's own are inherited: a stop while we build would be lost
        built = build()
        gc.collect()
        gc.freeze()  # what was built stays: no later collection need look through it
        gc.set_threshold(*SELDOM)
        sys.setswitchinterval(HAND_OVER_S)
        return built

    free(settings.host, port)
    multiprocessing.set_start_method("fork", force=True)  # what `build` holds cannot be sent to a new Python (3.14)
    Granian(
        "bot:web", address=settings.host, port=port, interface=Interfaces.WSGI, workers=1,
        blocking_threads=settings.threads, backlog=2048, log_enabled=False, respawn_failed_workers=True,
        workers_kill_timeout=STOP_S,
    ).serve(target_loader=load, wrap_loader=False)  # fmt: skip


def until_told(part: Part) -> None:
    """Runs a part until SIGTERM or Ctrl-C, and lets it finish what it has begun."""
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    part.start()
    told.wait()
    part.stop()


def together(house: House, door_codes: Sequence[str] = ()) -> None:
    """Every part as a process of its own, and Redis beside them, until SIGTERM or Ctrl-C."""
    settings, hotline = house.settings, house.hotline
    free(settings.web.host, settings.web.port)
    server = RedisServer(settings.var / "redis")

    def keep_redis() -> None:
        if server.answers():
            return
        try:
            server.start()
        except NoRedis as error:
            structlog.get_logger(__name__).warning("no_redis", error=str(error))

    if not settings.redis.url:
        keep_redis()
    beside = (lambda: None) if settings.redis.url else keep_redis
    settings.redis.url = settings.redis.url or server.url
    parts = {
        "web": lambda: web(settings, hotline),
        "work": lambda: until_told(sending.work(House(settings), door_codes)),
        "schedule": lambda: until_told(clockwork.schedule(_with(hotline, settings))),
    }
    Supervisor(parts, settings.var / "pids", beside).run()
    server.stop()


def web(settings: Settings, hotline: Hotline | None = None) -> None:
    """The web as bot.py starts it, alone or with the others.

    What takes longest to build is built before the fork: a web that was killed is back that much sooner.
    """
    built = hotline or House(settings).hotline
    serve(lambda: _site(settings, built), settings.web, settings.web.port)


def _site(settings: Settings, hotline: Hotline) -> Any:
    """The WSGI application; where the model of meaning is installed the hotline learns it meanwhile."""
    house = _with(hotline, settings)
    threading.Thread(target=_learn, args=[hotline, settings.var / meanings.FOLDER], name="meaning", daemon=True).start()
    return site(house, through(settings.redis.url))


def _with(hotline: Hotline, settings: Settings) -> House:
    """A house that need not build its hotline, which takes most of a second, once more."""
    house = House(settings)
    house.hotline = hotline
    return house


def _learn(hotline: Hotline, folder: Path) -> None:
    """Behind everybody else: after a crash half a minute of it stood in the way of the messages that had waited."""
    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
    meanings.teach(hotline, folder)
