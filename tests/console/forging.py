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


def forgeries(console: Console, row: Row) -> Iterator[tuple[str, int]]:
    """Each way to send it from elsewhere, and what was answered; the official is signed in, with a fresh second factor."""
    victim, other = console.official(whoever_may(row)).strengthen(), console.official(CADRE)
    address = path(console, victim, row, "own")
    old = console.official(whoever_may(row))
    old_token = old.token
    old.post("/console/sign-out")
    form = dict(filled(row.data, console))
    good = csrf.token(console.parts.keyring, victim.cookie)
    ways: dict[str, dict[str, object]] = {
        "no token": {"data": form, "headers": HERE},
        "empty token": {"data": form | {"csrf": ""}, "headers": HERE},
        "old token": {"data": form | {"csrf": old_token}, "headers": HERE},
        "another's token": {"data": form | {"csrf": other.token}, "headers": HERE},
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


def looks(console: Console, row: Row) -> tuple[int, list[str]]:
    """Shows a page; the tables that changed by it, beside that somebody looked."""
    browser: Browser = console.official(whoever_may(row)).strengthen()
    address = path(console, browser, row, "own")
    before = snapshot(console, SEEN)
    status = browser.get(address).status_code
    after = snapshot(console, SEEN)
    return status, [name for name in before if before[name] != after[name]]


def long(_count: int, _seed: int):
    said, changed = Counter[str](), 0
    with house() as console:
        staff(console)
        for row in ACTS:
            for name, status in forgeries(console, row):
                said["403" if status == 403 else f"{row.route} {name} {status}"] += 1
    yield "forged requests", Figures(said), set(said) == {"403"}
    with house() as console:
        staff(console)
        for row in SHOWS:
            changed += bool(looks(console, row)[1])
    yield "pages that change something", Figures(pages=len(SHOWS), changed=changed), changed == 0


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1)]))
