"""Rows of privacy to look at: an export that waits, a widened right, what somebody asked of their own data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from records import number, writing
from records.exports import request as exports
from records.exports.request import Export, State
from records.ledgers import DATA_REQUESTS, DataRequest
from records.moments import local_day
from records.privacy import glass
from records.privacy.glass import Glass
from tests.console import browsing
from tests.console.stage import CADRE, OTHER_TOWN, TOWN, VILLAGE, Console

Filling = Callable[[Console], Mapping[str, Any]]
SOMEBODY = 77_001
"""An official of elsewhere."""


def export(console: Console, area: int, asker: str = "", **facts: Any) -> Export:
    today = local_day(console.clock())
    who = (console.account(asker), console.person(asker)) if asker else (SOMEBODY, SOMEBODY)
    made = Export(
        **{
            "id": number.fresh(), "list": "health_report", "area": area, "first_day": today, "last_day": today,
            "purpose": "核对名单", "asker": who[0], "asker_person": who[1], "asked_at": console.clock(), "expected": 30,
            **facts,
        }
    )  # fmt: skip
    _write(console, exports.put(console.parts.keyring, made))
    return made


def exported(area: int, asker: str = "") -> Filling:
    return lambda console: {"id": export(console, area, asker).id}


def ready(console: Console) -> Mapping[str, Any]:
    """Somebody else's file."""
    return {"id": export(console, VILLAGE, state=State.READY, expires_at=console.clock() + timedelta(hours=9)).id}


def wish(console: Console) -> Mapping[str, Any]:
    browsing.says(console, browsing.resident(console, VILLAGE))
    today = local_day(console.clock()).isoformat()
    area = {"list": "health_report", "area": VILLAGE}
    return {**area, "first": today, "last": today, "purpose": "核对发热名单"}


def opened(area: int = TOWN) -> Filling:
    """By the cadre, over what lies around their village."""

    def made(console: Console) -> Mapping[str, Any]:
        one = Glass(
            number.fresh(), console.account(CADRE), console.person(CADRE), "village_cadre", area, "出现病例，查密接",
            SOMEBODY, console.clock(), console.clock() + timedelta(hours=1),
        )  # fmt: skip
        _write(console, glass.put(console.parts.keyring, one))
        return {"id": one.id}

    return made


def opened_there(console: Console) -> Mapping[str, Any]:
    one = Glass(
        number.fresh(), SOMEBODY, SOMEBODY, "village_cadre", OTHER_TOWN, "出现病例，查密接", SOMEBODY, console.clock(),
        console.clock() + timedelta(hours=1),
    )  # fmt: skip
    _write(console, glass.put(console.parts.keyring, one))
    return {"id": one.id}


def wanted(area: int, kind: str = "更正", **facts: Any) -> Filling:
    """What a resident of that village asked."""

    def made(console: Console) -> Mapping[str, Any]:
        who, now, id_ = browsing.resident(console, area, 7), console.clock(), number.fresh()
        told = {"kind": kind, "words": "体温应该是 36.8", "due": local_day(now) + timedelta(days=15), **facts}
        one = DataRequest(person=who.id, area=area, day=local_day(now), at=now, account=1, **told)
        _write(console, DATA_REQUESTS.put(console.parts.keyring, id_, one))
        return {"id": id_}

    return made


def person(area: int) -> Filling:
    return lambda console: {"person": browsing.resident(console, area).id, "field": "phone"}


def _write(console: Console, *writes: Any) -> None:
    with console.database.write() as conn:
        writing.run(conn, writes)
