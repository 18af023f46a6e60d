"""Whom a rung of the ladder is: an office of the place, or somebody who stands by this one person (helper, neighbour)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from county.responsible import Holder, in_office
from records import roles
from records.database import Connection
from records.secrecy import Keyring

Find = Callable[[Connection, Keyring, int, datetime], tuple[Holder, ...]]
"""Who stands by this person now, the first to be asked first."""


@dataclass(frozen=True, slots=True)
class Standby:
    """`title` is what the family reads: 帮扶人."""

    title: str
    find: Find


STANDING_BY: dict[str, Standby] = {}
"""By the name that stands in an alarm's line in the place of a role."""


def asked(
    conn: Connection, keyring: Keyring, role: str, about: int, place: int, at: datetime, told: Iterable[int]
) -> Holder | None:
    """Who can be reached now and was not told before; the person it is about is never asked."""
    besides = frozenset({*told, about})
    standby = STANDING_BY.get(role)
    if standby is None:
        return in_office(conn, keyring, role, place, at, besides=besides)
    found = standby.find(conn, keyring, about, at)
    return next((holder for holder in found if holder.account and holder.person not in besides), None)


def title(role: str) -> str:
    standby = STANDING_BY.get(role)
    return standby.title if standby else roles.NAMES.get(role, role)
