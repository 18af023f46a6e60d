"""Twenty officials in their browsers: each opens one page after another as their office lets them, and thinks in between."""

from __future__ import annotations

import random
import re
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import text

from bench.county import grown
from console.app import blueprint
from console.catalogue import PAGES
from console.parts import Parts
from console.settings import ConsoleSettings
from county.broadcasts.repertoire import NOTHING_TO_SAY
from county.settings import CountySettings
from records import roles, writing
from records.console import official, session
from records.database import Database
from records.secrecy import Keyring

OFFICIALS = {
    roles.COUNTY_COMMAND: 4,
    roles.TOWNSHIP_OFFICER: 6,
    roles.VILLAGE_CADRE: 4,
    roles.VILLAGE_DOCTOR: 3,
    roles.GRID_WORKER: 3,
}
LINK = re.compile(r'(?:href|hx-get)="(/console/(?!static)[^"#]*)"')
NOT_OPENED = re.compile(r"blank\.pdf|code\.png|/file|\.docx|\.xlsx")


@dataclass
class Seen:
    """Milliseconds of server time by page, in order, and of this process' processor; and answers that were none."""

    took: dict[str, list[float]] = field(default_factory=dict)
    cpu: dict[str, list[float]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, page: str, ms: float, cpu_ms: float, status: int) -> None:
        with self._lock:
            self.took.setdefault(page, []).append(ms)
            self.cpu.setdefault(page, []).append(cpu_ms)
            if status >= 400:
                self.failed.append(f"{page} {status}")


class Timer:
    """Around the application: from the request to the last byte of the answer."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app
        self.last = threading.local()

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        began, worked = time.perf_counter(), time.thread_time()
        body = list(self.app(environ, start))
        self.last.ms, self.last.cpu_ms = (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000
        return body


def console(db: Database, keys: Keyring, county: CountySettings, var: Path) -> tuple[Flask, Timer]:
    app = Flask("qunfang", root_path=str(var))
    parts = Parts(db, keys, lambda: grown.EVENING, county, ConsoleSettings(), var, lambda ids: None, NOTHING_TO_SAY)
    app.register_blueprint(blueprint(parts))
    timer = Timer(app.wsgi_app)
    app.wsgi_app = timer  # type: ignore[method-assign]
    return app, timer


def signed_in(db: Database) -> list[str]:
    """A session each; gives the cookies."""
    cookies = []
    with db.write() as conn:
        for role, count in OFFICIALS.items():
            asked = (
                "SELECT a.id, a.person FROM holding h JOIN account a ON a.person = h.person"
                " WHERE h.role = :role ORDER BY h.id DESC LIMIT :count"
            )
            for account, person in conn.execute(text(asked), {"role": role, "count": count}).all():
                token = session.fresh()
                known = [] if _known(conn, account) else [official.add(account, official.fresh_name())]
                made = session.begin(token, account, person, "Chrome", grown.EVENING, timedelta(hours=8))
                writing.run(conn, [*known, made])
                cookies.append(token)
    return cookies


def at_work(app: Flask, timer: Timer, cookies: list[str], seconds: float, think_s: float) -> Seen:
    """Everybody at once, following the links of their own pages."""
    seen, end = Seen(), time.monotonic() + seconds
    threads = [
        threading.Thread(target=_work, args=(app, timer, c, n, end, think_s, seen)) for n, c in enumerate(cookies)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return seen


def _work(app: Flask, timer: Timer, cookie: str, n: int, end: float, think_s: float, seen: Seen) -> None:
    """From one page to a page that it links to, and to the menu again; pages seldom opened come first."""
    chance, browser = random.Random(n), app.test_client()
    browser.set_cookie("console", cookie)
    todo, opened = ["/console/"], {}
    while time.monotonic() < end:
        path = min(todo, key=lambda one: (opened.get(name(app, one), 0), chance.random()))
        page = name(app, path)
        opened[page] = opened.get(page, 0) + 1
        response = browser.get(path)
        seen.note(page, timer.last.ms, timer.last.cpu_ms, response.status_code)
        linked = LINK.findall(response.text) if response.mimetype == "text/html" else []
        found = {one.replace("&amp;", "&") for one in linked}
        todo = sorted({one for one in (*found, *todo[-200:]) if not NOT_OPENED.search(one)})
        time.sleep(chance.uniform(0.5, 1.5) * think_s)


def name(app: Flask, path: str) -> str:
    """The page of an address: its rule in the catalogue, which ledger, and what is asked for."""
    page, _, asked = path.partition("?")
    rule, values = app.url_map.bind("").match(page, return_rule=True)
    named = rule.rule.removeprefix("/console").replace("<name>", str(values.get("name")))
    words = sorted(one.partition("=")[0] for one in asked.split("&") if one)
    return named + (f"?{'&'.join(words)}" if words else "")


def _known(conn: Any, account: int) -> bool:
    return conn.execute(text("SELECT 1 FROM console_official WHERE account = :a"), {"a": account}).first() is not None


def pages() -> int:
    """How many pages the console shows."""
    return sum(not page.act for page in PAGES)
