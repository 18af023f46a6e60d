"""S8: no request that our own page did not send changes anything, and no GET does. `python -m tests.console.forging`"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator

from console import csrf
from records.metadata import METADATA
from tests.console.house import Figures, house
from tests.console.matrix import ACTS, PEOPLE, SHOWS, Row, filled, staff
from tests.console.stage import CADRE, Browser, Console
from tests.console.walking import path
from tests.fuzz.command import command

HERE = {"Sec-Fetch-Site": "same-origin"}
SEEN = {"access", "console_session"}
"""What a look writes: that somebody looked."""


def whoever_may(row: Row) -> str:
    role = next(role for role in reversed(PEOPLE) if role in row.may.roles - row.but)
    return PEOPLE[role]


class Victims:
    """Officials who are signed in, with a fresh second factor, each once."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.other = console.official(CADRE)
        self._browsers: dict[str, Browser] = {}
        self._old: dict[str, str] = {}

    def browser(self, row: Row) -> Browser:
        """Of somebody who may."""
        name = whoever_may(row)
        if name not in self._browsers:
            self._browsers[name] = self.console.official(name).strengthen()
        return self._browsers[name]

    def old_token(self, row: Row) -> str:
        """Of a session of theirs that has ended."""
        name = whoever_may(row)
        if name not in self._old:
            old = self.console.official(name)
            self._old[name] = old.token
            old.post("/console/sign-out")
        return self._old[name]


def forgeries(victims: Victims, row: Row) -> Iterator[tuple[str, int]]:
    """Each way to send it from elsewhere, and what was answered."""
    console, victim = victims.console, victims.browser(row)
    address = path(console, victim, row, "own")
    form = dict(filled(row.data, console))
    good = csrf.token(console.parts.keyring, victim.cookie)
    ways: dict[str, dict[str, object]] = {
        "no token": {"data": form, "headers": HERE},
        "empty token": {"data": form | {"csrf": ""}, "headers": HERE},
        "old token": {"data": form | {"csrf": victims.old_token(row)}, "headers": HERE},
        "another's token": {"data": form | {"csrf": victims.other.token}, "headers": HERE},
        "a letter changed": {"data": form | {"csrf": good[:-1] + ("0" if good[-1] != "0" else "1")}, "headers": HERE},
        "not ASCII": {"data": form | {"csrf": "号"}, "headers": HERE},
        "token in the address": {"data": form, "headers": HERE, "query_string": {"csrf": good}},
        "cross-site": {"data": form | {"csrf": good}, "headers": {"Sec-Fetch-Site": "cross-site"}},
        "same-site": {"data": form | {"csrf": good}, "headers": {"Sec-Fetch-Site": "same-site"}},
        "another origin": {"data": form | {"csrf": good}, "headers": {"Origin": "https://evil.example"}},
        "origin null": {"data": form | {"csrf": good}, "headers": {"Origin": "null"}},
        "JSON as text": {"data": json.dumps(form | {"csrf": good}), "content_type": "text/plain", "headers": HERE},
        "JSON with the header": {
            "data": json.dumps(form), "content_type": "application/json", "headers": HERE | {csrf.HEADER: good},
        },
    }  # fmt: skip
    for name, sent in ways.items():
        yield name, victim.client.post(address, **sent).status_code  # type: ignore[arg-type]


def snapshot(console: Console, besides: frozenset[str] | set[str] = frozenset()) -> dict[str, str]:
    """A digest of each table's rows."""
    with console.database.read() as conn:
        names = sorted(METADATA.tables.keys() - besides)
        return {name: _digest(conn.exec_driver_sql(f'SELECT * FROM "{name}"').fetchall()) for name in names}


def _digest(rows: object) -> str:
    return hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()  # type: ignore[call-overload]


def looks(victims: Victims) -> Iterator[tuple[str, int, list[str]]]:
    """Each page is shown: its route, the answer, the tables that changed by it, beside that somebody looked."""
    console = victims.console
    pages = [(row, browser := victims.browser(row), path(console, browser, row, "own")) for row in SHOWS]
    before = snapshot(console, SEEN)
    for row, browser, address in pages:
        status = browser.get(address).status_code
        after = snapshot(console, SEEN)
        yield row.route, status, [name for name in before if before[name] != after[name]]
        before = after


def long(_count: int, _seed: int):
    said = Counter[str]()
    with house() as console:
        victims = Victims(staff(console))
        for row in ACTS:
            for name, status in forgeries(victims, row):
                said["403" if status == 403 else f"{row.route} {name} {status}"] += 1
    yield "forged requests", Figures(said), set(said) == {"403"}
    with house() as console:
        changed = sum(bool(tables) for _route, _status, tables in looks(Victims(staff(console))))
    yield "pages that change something", Figures(pages=len(SHOWS), changed=changed), changed == 0


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1)]))
