"""As what an account reads: the office it holds, or held last, with its place."""

from __future__ import annotations

from collections.abc import Iterable

from records import accounts, areas, persons, roles
from records.database import Connection
from records.secrecy import Keyring

SYSTEM, SOMEBODY = "系统", "工作人员"


def offices(conn: Connection, keyring: Keyring, readers: Iterable[int]) -> dict[int, str]:
    """Account → 南坡村村医: without a name, as a resident is told."""
    wanted = set(readers)
    known = accounts.many(conn, keyring, wanted)
    return {one: _office(conn, known[one].person if one in known else None, one) for one in wanted}


def named(conn: Connection, keyring: Keyring, readers: Iterable[int]) -> dict[int, str]:
    """Account → 陈建国（南坡村村医）, as whoever stands above is told."""
    wanted = set(readers)
    owners = {one.id: one.person for one in accounts.many(conn, keyring, wanted).values() if one.person}
    people = persons.many(conn, keyring, owners.values())
    told = offices(conn, keyring, wanted)
    return {
        one: f"{people[owners[one]].name}（{office}）" if owners.get(one) in people else office
        for one, office in told.items()
    }


def _office(conn: Connection, person: int | None, reader: int) -> str:
    if reader == 0:
        return SYSTEM
    held = roles.ever(conn, person) if person else ()
    return f"{areas.place_name(conn, held[0].area)}{roles.NAMES[held[0].role]}" if held else SOMEBODY
