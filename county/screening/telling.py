"""Whoever serves a place hears of an item of screening, each once for the same words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from county.responsible import reachable
from records import accounts, areas, households, number, roles
from records.access import Access, append
from records.database import Connection
from records.notices import Notice, Urgency
from records.secrecy import Keyring

KIND = "screening"
SERVING = (roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE, roles.GRID_WORKER)
DECIDING = frozenset(
    {roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR, roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND}
)
"""Who may say what becomes of a person."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a notice is about: a row, its place (cell or area), and the person where there is one."""

    id: int
    place: int
    person: int | None


def serving(
    conn: Connection, keyring: Keyring, item: Item, texts: Mapping[str, str], at: datetime, *, besides: int = 0
) -> tuple[Notice, ...]:
    """`texts` by role; who serves in two of them hears the first. `besides`: the person who said it."""
    made: dict[int, Notice] = {}
    for role, text in texts.items():
        holder = reachable(conn, keyring, role, item.place, at, besides=item.person or 0)
        if holder is None or holder.person in made or holder.person == besides:
            continue
        made[holder.person] = _notice(item, holder.person, holder.account, text, at)
    read = [
        Access(one.account, item.person, "通知", "筛查", at) for one in made.values() if one.account and item.person
    ]
    if read:
        append(conn, keyring, *read)
    return tuple(made.values())


def themselves(conn: Connection, keyring: Keyring, item: Item, text: str, at: datetime) -> tuple[Notice, ...]:
    """The person, or whoever speaks for them."""
    found = accounts.of_person(conn, keyring, item.person) if item.person else ()
    return tuple(_notice(item, one.person or item.person or 0, one.id, text, at) for one in found)


def where(conn: Connection, keyring: Keyring, area: int, household: int | None) -> str:
    """南坡村44号."""
    village = areas.find(conn, area)
    home = households.find(conn, keyring, household) if household else None
    return (village.name if village else "") + (f"{home.door}号" if home else "")


def _notice(item: Item, person: int, account: int | None, text: str, at: datetime) -> Notice:
    id_ = number.of(KIND, item.id, person, account or 0, text)
    return Notice(id_, person, account, KIND, Urgency.TODAY, text, at, at, item.person, item.id)
