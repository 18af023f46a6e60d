"""排查: who comes back, whom nobody has reached, which doors nobody knocked at; of a village by name, of a wider place by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask.typing import ResponseReturnValue

from console import places
from console.noting import note
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import SEE_PEOPLE
from console.visitor import Visitor
from county.privacy.fields import FIELDS
from county.screening.looks.doors import KNOCKED_WITHIN
from county.screening.words.contacts import generation, state
from county.today.parts import is_village, within
from records import codes, moments, persons
from records.browse import screening
from records.database import Connection
from records.screening import counts
from records.screening.contact import Contact
from records.screening.returnee import Returnee

MOST = 200
"""So many of a list are shown."""
NO_CELL = "没有分网格"


@dataclass(frozen=True)
class Part:
    """A township or village: on the way, overdue, still looked for."""

    place: int
    name: str
    coming: int
    late: int
    unreached: int


@dataclass(frozen=True)
class Knocked:
    """A grid cell, or those who live in none; `left`: the doors where nobody was asked."""

    name: str
    people: int
    asked: int
    left: tuple[int, ...] = ()


@page("/areas/<int:area>/screening", may=SEE_PEOPLE)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, SEE_PEOPLE, area)
        about: dict[str, Any] = (
            _named(conn, visitor, parts, area) if is_village(area) else {"rows": _parts(conn, visitor, area)}
        )
    note(visitor, parts, "名单", "排查", about.get("known", ()))
    return render("screening.html", area=area, way=way, today=moments.local_day(visitor.at), most=MOST, **about)


def _named(conn: Connection, visitor: Visitor, parts: Parts, area: int) -> dict[str, Any]:
    today = moments.local_day(visitor.at)
    returnees = screening.returnees(conn, parts.keyring, area, today - KNOCKED_WITHIN, MOST)
    contacts = screening.chains(conn, parts.keyring, area, MOST)
    known = persons.many(conn, parts.keyring, _people(returnees, contacts))
    return {
        "returnees": returnees, "contacts": contacts, "known": known, "mask": FIELDS["phone"].mask, "state": state,
        "generation": generation, "knocked": _knocked(conn, area, today - KNOCKED_WITHIN),
        "days": KNOCKED_WITHIN.days,
    }  # fmt: skip


def _people(returnees: Iterable[Returnee], contacts: Iterable[Contact]) -> set[int]:
    """Those who are in the register."""
    return {one.person for one in returnees if one.person} | {one.person for one in contacts if one.person}


def _knocked(conn: Connection, area: int, since: date) -> list[Knocked]:
    village = codes.village(area)
    found = {place: both for place, both in counts.knocked(conn, village, since).items() if codes.covers(area, place)}
    left, named = screening.doors_left(conn, village, since), places.names(conn, found) | {village: NO_CELL}
    return [
        Knocked(named[place], *both, left.get(place if codes.is_cell(place) else 0, ()))
        for place, both in found.items()
    ]


def _parts(conn: Connection, visitor: Visitor, area: int) -> list[Part]:
    back = screening.coming(conn, area, moments.local_day(visitor.at))
    lost = screening.unreached(conn, area)
    return [
        Part(
            one.code, one.name,
            sum(both[0] for village, both in back.items() if codes.covers(one.code, village)),
            sum(both[1] for village, both in back.items() if codes.covers(one.code, village)),
            sum(count for village, count in lost.items() if codes.covers(one.code, village)),
        )
        for one in within(conn, area)
    ]  # fmt: skip
