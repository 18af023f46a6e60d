"""What nobody types and somebody sends: odd values in every parameter of every route are answered, and never with a 500.

`python -m tests.console.odd`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.console.house import Figures, house
from tests.console.matrix import PAGE, PEOPLE, ROWS, Row, filled, staff
from tests.console.stage import Browser, Console
from tests.console.walking import path
from tests.fuzz.command import command

VALUES = (
    "-1", "9" * 30, "9" * 5000, "²", "\x00", "a\r\nX: 1", "' OR 1=1 --", "=cmd()", "{{7*7}}", "../../etc/passwd",
    "2026-02-30", "0001-01-01", "9999-12-31", "\u202e长" * 600, "",
)  # fmt: skip
FIELDS = (
    "after", "also", "alone", "answer", "area", "back", "before", "body", "by", "channel", "code", "content", "day",
    "day-from", "day-to", "days", "digest", "figure", "first", "from", "gap", "instead", "into", "kind", "language", "last",
    "list", "look", "mine", "name", "office", "once", "opened", "outcome", "page-after", "page-order", "person", "phone",
    "place", "purpose", "question", "reason", "right", "role", "said", "show", "silent", "since", "starts", "text",
    "temperature_tenths", "title", "until", "verdict", "voice", "was", "watched", "why", "words", "worrying",
)  # fmt: skip
"""Whatever some page reads."""
DAYS = {"day": "0001-01-01", "day-to": "0001-01-01", "first": "0001-01-01", "last": "0001-01-01", "until": "9999-12-31"}


def sent(console: Console, row: Row, browser: Browser, value: str, **others: str) -> int:
    """The status of one answer; `value` in every field that is not among the `others`."""
    address, odd = path(console, browser, row, "own"), dict.fromkeys(FIELDS, value) | others
    if not PAGE[row.route].act:
        return browser.client.get(address, query_string=odd).status_code
    return browser.post(address, odd).status_code


def one_by_one(console: Console, row: Row, browser: Browser, value: str) -> Iterator[tuple[str, int]]:
    """Of a form that is right each field in turn."""
    right: Mapping[str, Any] = filled(row.data, console)
    for name in right:
        address = path(console, browser, row, "own")
        yield name, browser.post(address, {**filled(row.data, console), name: value}).status_code


def official(console: Console, row: Row) -> Browser:
    role = next(role for role in reversed(PEOPLE) if role in row.may.roles - row.but)
    return console.official(PEOPLE[role]).strengthen()


def broken(console: Console, row: Row, values: tuple[str, ...] = VALUES) -> dict[str, object]:
    """Value (and field) → status or error, of what was not answered."""
    found: dict[str, object] = {}
    for value in values:
        browser = official(console, row)
        try:
            said = {"": sent(console, row, browser, value), **dict(one_by_one(console, row, browser, value))}
        except Exception as error:
            said = {"": f"{type(error).__name__}: {error}"[:200]}
        found |= {f"{name}={value[:20]!r}": status for name, status in said.items() if not _answered(status)}
    return found


def _answered(status: object) -> bool:
    return isinstance(status, int) and status < 500


def long(_count: int, _seed: int):
    found: dict[str, object] = {}
    with house() as console:
        staff(console)
        for row in ROWS:
            found |= {f"{row.route} {name}": status for name, status in broken(console, row).items()}
    yield "odd values", Figures(found, routes=len(ROWS), values=len(VALUES)), not found


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1)]))
