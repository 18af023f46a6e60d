"""人: those who live in a village, found by name, telephone or ID number; and one person's file 一人一档."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from console import places
from console.lines import Shown, right, roles, shown
from console.noting import note
from console.page import act, page
from console.parts import Parts
from console.plain import plain
from console.reader import reader
from console.render import render
from console.right import SEE_PEOPLE
from console.visitor import Visitor
from county.privacy import reveal
from county.privacy.fields import FIELDS
from county.today.parts import is_village, within
from records import codes, households, ledgers, moments, persons, tally
from records.browse import file, people
from records.browse.people import Place, Resident
from records.database import Connection
from records.persons import Person
from records.shelf import Shelf

MOST_ROWS = 20
SMALL = 20_000
NUMBER = 7
"""So many digits in a row are a telephone or ID number, not a name."""


@dataclass(frozen=True)
class Section:
    """What one ledger holds of a person; `more`: rows that are not shown."""

    shelf: Shelf[Any]
    rows: list[Shown]
    more: int


@page("/people", may=SEE_PEOPLE, menu="人")
def mine(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return listed(visitor, parts, visitor.areas(SEE_PEOPLE)[0])


@page("/areas/<int:area>/people", may=SEE_PEOPLE)
def listed(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """Of a village or cell its people, door by door; of a wider place its parts."""
    only = {name: request.args.get(name) == "1" for name in ("alone", "watched")}
    after = Place.parse(request.args.get("after", ""))
    with parts.database.read() as conn:
        found = people.page(conn, parts.keyring, area, after=after, **only) if is_village(area) else people.Page(())
        frame = _frame(conn, visitor, parts, area)
    _note(visitor, parts, found.people)
    again = {name: "1" for name, wanted in only.items() if wanted}
    return render(
        "people.html", **frame, people=found.people, only=only, after=found.next, listed=is_village(area), again=again,
        said="", too_wide=False,
    )  # fmt: skip


@act("/areas/<int:area>/people/find", may=SEE_PEOPLE)
def find(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """A POST, so that no name or number stays in an address."""
    said = "".join(plain(request.form.get("said", "")).split())
    digits = sum(one.isdigit() for one in said)
    with parts.database.read() as conn:
        named_here = is_village(area) or tally.is_small(conn, area, SMALL)
        found: tuple[Resident, ...] = ()
        if digits >= NUMBER:
            found = people.known_by(conn, parts.keyring, said.replace("-", ""))
        elif said and named_here:
            found = people.named(conn, parts.keyring, area, said)
        theirs = tuple(one for one in found if visitor.sees(SEE_PEOPLE, one.person.cell or one.person.area))
        frame = _frame(conn, visitor, parts, area)
    _note(visitor, parts, theirs)
    too_wide = digits < NUMBER and not named_here
    return render(
        "people.html", **frame, people=theirs, listed=True, said=said, too_wide=too_wide, only={}, after=None, again={}
    )


@page("/areas/<int:area>/people/<int:person>", may=SEE_PEOPLE)
def file_(visitor: Visitor, parts: Parts, area: int, person: int) -> ResponseReturnValue:
    """一人一档: everything that the visitor may read of one person, ledger by ledger."""
    with parts.database.read() as conn:
        one = persons.find(conn, parts.keyring, person)
        if one is None or not codes.covers(area, one.cell or one.area):
            abort(404)
        home = households.find(conn, parts.keyring, one.household)
        where = file.places(conn, parts.keyring, person, one.area)
        sections = [
            _section(conn, visitor, parts, shelf, one, where)
            for shelf in ledgers.SHELVES
            if roles(visitor, one.cell or one.area) & right(shelf).roles
        ]
        family = [other for other in persons.of_household(conn, parts.keyring, one.household) if other.id != one.id]
        way = places.trail(conn, visitor, SEE_PEOPLE, one.cell or one.area)
    note(visitor, parts, "一人一档", "看档案", (one.id, *(other.id for other in family)))
    masked = {
        name: (field.label, field.mask(field.of(one, home)), reveal.may(reader(visitor), one, name))
        for name, field in FIELDS.items()
    }
    return render(
        "file.html", one=one, age=one.age(moments.local_day(visitor.at)), door=home.door if home else None,
        family=family, sections=sections, masked=masked, way=way,
    )  # fmt: skip


def _section(
    conn: Connection, visitor: Visitor, parts: Parts, shelf: Shelf[Any], one: Person, where: tuple[int, ...]
) -> Section:
    found = file.of_person(conn, parts.keyring, shelf, one.id, where, moments.local_day(visitor.at))
    rows = shown(conn, parts.keyring, visitor, shelf, found[:MOST_ROWS])
    return Section(shelf, rows, max(0, len(found) - MOST_ROWS))


def _frame(conn: Connection, visitor: Visitor, parts: Parts, area: int) -> dict[str, Any]:
    return {
        "area": area, "way": places.trail(conn, visitor, SEE_PEOPLE, area), "below": within(conn, area),
        "own": places.own(conn, visitor, SEE_PEOPLE), "today": moments.local_day(visitor.at),
        "find": url_for("console.people_find", area=area),
    }  # fmt: skip


def _note(visitor: Visitor, parts: Parts, found: tuple[Resident, ...]) -> None:
    note(visitor, parts, "名单", "看人员名单", (one.person.id for one in found))
