"""The console as bot.py serves it, in a process of its own; each answer says how long it took there."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import requests
from flask import Flask
from werkzeug.wsgi import ClosingIterator

from bench.county import grown
from bench.turns.servers import free_port
from console.app import blueprint
from console.parts import Parts
from console.settings import ConsoleSettings
from county.broadcasts.repertoire import NOTHING_TO_SAY
from county.settings import CountySettings
from handlers.settings import WebSettings
from house import serving
from records.database import Database
from records.secrecy import Keyring

TOOK = "Server-Timing"
START_S = 30.0


class Timed:
    """From the request to the last byte of the answer, and what it took of the processor; in milliseconds."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        began, worked = time.perf_counter(), time.thread_time()
        said: list[Any] = []
        with closing(ClosingIterator(self.app(environ, lambda *answer: said.extend(answer)))) as answer:
            body = list(answer)
        ms, cpu_ms = (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000
        start(said[0], [*said[1], (TOOK, f"app;dur={ms:.3f}, cpu;dur={cpu_ms:.3f}")])
        return body


def took(headers: Mapping[str, str]) -> tuple[float, float]:
    """Milliseconds, and of them on the processor."""
    ms, cpu_ms = (float(part.rpartition("=")[2]) for part in headers[TOOK].split(","))
    return ms, cpu_ms


def console(db: Database, keys: Keyring, county: CountySettings, var: Path) -> Flask:
    app = Flask("qunfang", root_path=str(var))
    parts = Parts(db, keys, lambda: grown.EVENING, county, ConsoleSettings(), var, lambda ids: None, NOTHING_TO_SAY)
    app.register_blueprint(blueprint(parts))
    return app


@contextmanager
def served(app: Flask, db: Database) -> Iterator[str]:
    """Its address."""
    port = free_port()

    def run() -> None:
        db.engine.dispose(close=False)  # these connections are the parent's
        serving.serve(lambda: Timed(app), WebSettings(), port)

    server = multiprocessing.get_context("fork").Process(target=run, daemon=False)
    server.start()
    site = f"http://127.0.0.1:{port}"
    try:
        _wait(site)
        yield site
    finally:
        server.terminate()
        server.join()


def _wait(site: str) -> None:
    end = time.monotonic() + START_S
    while True:
        try:
            requests.get(f"{site}/console/sign-in", timeout=5)
        except requests.ConnectionError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
