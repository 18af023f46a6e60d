"""Broadcasts to look at and to decide on, by whoever wrote them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from county.broadcasts.digest import digest
from records import writing
from records.broadcasts import edition as editions
from records.broadcasts import reach
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.who import Who
from tests.console.stage import Console

AUTHOR = 404_000
"""Somebody who is nobody's approver here."""
SAID = {"zh": "【大雪】\n今晚有雪，别出村。"}
FORM = {"content": "own", "text": "下雪路滑\n今晚有雪，别出村。", "when": "now"}


def said(area: int, stage: Stage = Stage.WAITING, key: str = "number") -> Callable[[Console], Mapping[str, Any]]:
    """A new one for a place."""

    def made(console: Console) -> Mapping[str, Any]:
        return {key: edition(console, area, stage).number}

    return made


def edition(console: Console, area: int, stage: Stage = Stage.WAITING, author: int = AUTHOR) -> Edition:
    now, audience = console.clock(), Who(areas=(area,))
    with console.database.write() as conn:
        number = editions.next_number(conn)
        counted = reach.reach(conn, audience, now).accounts
        one = Edition(
            number * 7, number, "", f"own/{number}", "notice", "大雪", SAID, audience.dumps(), ("message",),
            digest(SAID, audience.dumps(), ("message",)), counted, area, author, now, now, now + timedelta(hours=24), 1, stage,
        )  # fmt: skip
        writing.run(conn, [editions.put(one)])
    return one


def stage(console: Console, number: int) -> Stage:
    with console.database.read() as conn:
        found = editions.of_number(conn, number)
    assert found
    return found.stage


def latest(console: Console) -> Edition:
    with console.database.read() as conn:
        found = editions.of_number(conn, editions.next_number(conn) - 1)
    assert found
    return found
