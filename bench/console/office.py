"""Twenty officials in their browsers: each opens one page after another as their office lets them, and thinks in between."""

from __future__ import annotations

import random
import re
import threading
import time
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import requests
from sqlalchemy import text
from werkzeug.routing import Map

from bench.console import served
from bench.county import grown
from records import roles, writing
from records.console import official, session
from records.database import Database

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


def at_work(site: str, rules: Map, cookies: list[str], seconds: float, think_s: float) -> Seen:
    """Everybody at once, following the links of their own pages."""
    seen, end = Seen(), time.monotonic() + seconds
    threads = [
        threading.Thread(target=_work, args=(site, rules, c, n, end, think_s, seen)) for n, c in enumerate(cookies)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return seen


def _work(site: str, rules: Map, cookie: str, n: int, end: float, think_s: float, seen: Seen) -> None:
    """From one page to a page that it links to, and to the menu again; pages seldom opened come first."""
    chance, browser = random.Random(n), requests.Session()
    browser.headers["Cookie"] = f"console={cookie}"
    todo, opened = ["/console/"], {}
    while time.monotonic() < end:
        path = min(todo, key=lambda one: (opened.get(name(rules, one), 0), chance.random()))
        page = name(rules, path)
        opened[page] = opened.get(page, 0) + 1
        response = browser.get(site + path, allow_redirects=False)
        seen.note(page, *served.took(response.headers), response.status_code)
        linked = LINK.findall(response.text) if "text/html" in response.headers["Content-Type"] else []
        found = {one.replace("&amp;", "&") for one in linked}
        todo = sorted({one for one in (*found, *todo[-200:]) if not NOT_OPENED.search(one)})
        time.sleep(chance.uniform(0.5, 1.5) * think_s)


def name(rules: Map, path: str) -> str:
    """The page of an address: its rule in the catalogue, which ledger, and what is asked for."""
    page, _, asked = path.partition("?")
    rule, values = rules.bind("").match(page, return_rule=True)
    named = rule.rule.removeprefix("/console").replace("<name>", str(values.get("name")))
    words = sorted(one.partition("=")[0] for one in asked.split("&") if one)
    return named + (f"?{'&'.join(words)}" if words else "")


def _known(conn: Any, account: int) -> bool:
    return conn.execute(text("SELECT 1 FROM console_official WHERE account = :a"), {"a": account}).first() is not None
