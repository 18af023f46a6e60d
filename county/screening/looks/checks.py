"""Tasks of a list from above, and the figures of the day."""

from __future__ import annotations

from typing import Any

from county.leaving import Leaving
from county.screening import finding, tasks, telling
from county.screening.looks.noting import MOST, noted, today, waiting
from records.screening import task
from records.screening.task import Task


def checks(leaving: Leaving, number: object) -> list[dict[str, Any]]:
    """The newest task of this number in each village where the account serves."""
    found: list[Task] = []
    for area in finding.areas(leaving):
        found += task.numbered(leaving.conn, leaving.keyring, area, int(str(number)))
    newest = list({(one.area, one.number): one for one in reversed(found)}.values())[:MOST]
    noted(leaving, (one.person for one in newest), "核查")
    return [_task(leaving, one) for one in newest]


def checks_waiting(leaving: Leaving, about: object) -> dict[str, Any]:
    """What is due first before the rest. Where there are more than a list shows, who was not met goes last, so that it
    moves on."""
    found = [one for area in finding.areas(leaving) for one in task.waiting(leaving.conn, leaving.keyring, area)]
    if len(found) > MOST:
        found.sort(key=lambda one: one.checked_at.timestamp() if one.checked_at else 0)
    return waiting(leaving, found, "核查", _task)


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
