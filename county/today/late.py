"""What is owed in a place and what of it is late, kind by kind; of a village each duty, of a wide place those that are few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from county.duties import alarm, elder, owing, reading, receipt, sign_off, verification
from county.duties import round as rounds
from county.duties.duty import Duty, Kind
from county.duties.owing import is_wide
from county.settings import CountySettings
from records.database import Connection
from records.secrecy import Keyring

NEAR: tuple[Kind, ...] = (alarm, receipt, elder, rounds, sign_off, verification, reading)
"""Without the temperatures, which the area table counts."""
WIDE: tuple[Kind, ...] = (alarm, receipt, verification)
"""Few even in a whole county."""


@dataclass(frozen=True)
class Owed:
    """Of one kind."""

    kind: str
    all: int
    late: int


@dataclass(frozen=True)
class Task:
    """Duties of one kind that somebody owes about the same: seven evenings' signatures are one line to look at."""

    first: Duty
    count: int


def owed(conn: Connection, keyring: Keyring, county: CountySettings, place: int, at: datetime) -> tuple[Duty, ...]:
    """The gravest first."""
    scope = owing.scope(conn, keyring, county, place, at)
    return tuple(owing.owed(conn, scope, at, WIDE if is_wide(place) else NEAR))


def by_kind(duties: Iterable[Duty], at: datetime) -> tuple[Owed, ...]:
    """The kinds with something late first, then by name as they come."""
    found: dict[str, list[Duty]] = {}
    for duty in duties:
        found.setdefault(duty.kind, []).append(duty)
    kinds = [Owed(kind, len(each), sum(one.due <= at for one in each)) for kind, each in found.items()]
    return tuple(sorted(kinds, key=lambda one: -one.late))


def gathered(duties: Iterable[Duty], at: datetime) -> tuple[Task, ...]:
    """What is late stands first, else in their order; `first` is what was due first."""
    found: dict[tuple[str, str, int, int], list[Duty]] = {}
    for duty in duties:
        found.setdefault((duty.kind, duty.whose, duty.about, duty.person), []).append(duty)
    tasks = [Task(min(each, key=lambda one: one.due), len(each)) for each in found.values()]
    return tuple(sorted(tasks, key=lambda one: one.first.due > at))
