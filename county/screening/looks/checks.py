"""Tasks of a list from above, and the figures of the day."""

from __future__ import annotations

from typing import Any

from county.leaving import Leaving
from county.screening import finding, tasks, telling
from county.screening.looks.noting import MOST, noted, today
from records.screening import task
from records.screening.task import Task


def checks(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """Tasks of this number, or all that wait, where the account serves."""
    conn, keyring = leaving.conn, leaving.keyring
    found: list[Task] = []
    for area in finding.areas(leaving):
        found += task.numbered(conn, keyring, area, int(str(number))) if number else task.waiting(conn, keyring, area)
    newest = {(one.area, one.number): one for one in reversed(found)} if number else {one.id: one for one in found}
    noted(leaving, (one.person for one in newest.values()), "核查")
    return [_task(leaving, one) for one in list(newest.values())[:MOST]]


def check_figures(leaving: Leaving, about: object) -> dict[str, int]:
    day = today(leaving)
    rows = [one for area in finding.areas(leaving) for one in task.pushed(leaving.conn, leaving.keyring, (day,), area)]
    found = tasks.figures(rows, leaving.at)
    return {name: getattr(found, name) for name in found.__dataclass_fields__}


def _task(leaving: Leaving, one: Task) -> dict[str, Any]:
    place = telling.where(leaving.conn, leaving.keyring, one.area, None)
    return {
        "id": one.id, "number": one.number, "name": one.name, "phone": one.phone, "reason": one.reason, "place": place,
        "found": one.found, "control": one.control, "done": one.fed_back_at is not None, "late": one.late(leaving.at),
        "label": f"{place} {one.name}",
    }  # fmt: skip
