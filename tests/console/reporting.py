"""Reports to look at and to sign, as the open day has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from county.reports import report, signing
from county.reports.signing import Shown, Signer
from records import moments, roles, writing
from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.monitoring import CONFIRMED
from tests.console.stage import CADRE, COUNTY, OTHER_VILLAGE, TOWN, VILLAGE, Console

GONE, NO_DAY = 410798103999, "2026-02-30"
ABOVE = frozenset({roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND})
CASE = 404


def day(console: Console) -> str:
    return report.open_day(console.clock(), console.parts.county).isoformat()


def digest(console: Console, area: int = VILLAGE) -> str:
    parts = console.parts
    with console.database.read() as conn:
        found = report.of(conn, parts.keyring, parts.county, area, report.open_day(console.clock(), parts.county))
    assert found
    return found.report.digest.hex()


def sign(console: Console, *places: int) -> None:
    """By 刘长河, whoever answers there; one that is signed stays so."""
    parts, on = console.parts, report.open_day(console.clock(), console.parts.county)
    for area in places:
        with console.database.write() as conn:
            found = report.of(conn, parts.keyring, parts.county, area, on)
            if found and not found.signature:
                by = Signer(console.person(CADRE), console.account(CADRE), console.clock())
                signing.freeze(conn, parts.keyring, parts.county, Shown(area, on, found.report.digest), by)


def fell_ill(console: Console, ago: timedelta = timedelta(days=3)) -> None:
    """Somebody of the village, some days ago."""
    at = console.clock() - ago
    case = Grading(person=CASE, area=VILLAGE, day=moments.local_day(at), at=at, grade=CONFIRMED)
    with console.database.write() as conn:
        writing.run(conn, [GRADINGS.put(console.parts.keyring, CASE, case)])


def at(area: int, **more: str) -> Any:
    return lambda console: {"area": area, "day": day(console), **more}


def countys_signed(console: Console) -> Mapping[str, Any]:
    fell_ill(console)
    sign(console, VILLAGE, TOWN, COUNTY)
    return {"area": COUNTY, "day": day(console)}


SHOWN = (at(VILLAGE), at(OTHER_VILLAGE), {"area": VILLAGE, "day": NO_DAY})
OPENED = (
    at(VILLAGE, figure="worrying"),
    at(OTHER_VILLAGE, figure="worrying"),
    {"area": VILLAGE, "day": NO_DAY, "figure": "worrying"},
)
COUNTYS = (at(COUNTY), None, {"area": COUNTY, "day": NO_DAY})
COUNTYS_SIGNED = (countys_signed, None, {"area": COUNTY, "day": NO_DAY})
SIGNS: dict[str, Any] = {"data": lambda console: {"digest": digest(console)}, "but": ABOVE}
"""Whoever answers for the village; those above only read it."""
EXPLAINS: dict[str, Any] = {"data": {"figure": "people", "words": "两户搬来"}, "but": ABOVE}
