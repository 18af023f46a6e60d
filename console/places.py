"""Where a page stands: the way down to a place, as far as the visitor may look, and whether there is such a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask import abort

from console.right import Right
from console.visitor import Visitor
from records import areas, codes
from records.database import Connection


@dataclass(frozen=True)
class Place:
    """An area or a grid cell. `open`: the visitor may look at all of it."""

    code: int
    name: str
    open: bool = True


def trail(conn: Connection, visitor: Visitor, right: Right, place: int) -> tuple[Place, ...]:
    """From the county down to the place itself. 404 where there is no such place."""
    around = tuple(reversed(codes.chain(place)))
    named = areas.place_names(conn, around)
    chain = [Place(code, named[code], visitor.sees(right, code)) for code in around]
    if not chain[-1].name:
        abort(404)
    return tuple(chain)


def own(conn: Connection, visitor: Visitor, right: Right) -> tuple[Place, ...]:
    """Where the visitor has this right, the widest first."""
    held = visitor.areas(right)
    named = areas.place_names(conn, held)
    return tuple(Place(code, named[code]) for code in held)


def names(conn: Connection, codes_: Iterable[int]) -> dict[int, str]:
    """Code → name of areas and cells."""
    return areas.place_names(conn, codes_)


def path(conn: Connection, code: int) -> str:
    """How people say it, from the outside in; of a cell its village and its own name, which may begin with the village's."""
    around = areas.path(conn, codes.village(code))
    if not codes.is_cell(code):
        return around
    return around + areas.place_name(conn, code).removeprefix(areas.place_name(conn, codes.village(code)))
