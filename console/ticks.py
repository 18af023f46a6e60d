"""The places that a form offers to speak to, and those that are ticked."""

from __future__ import annotations

from console.missing import Form
from console.plain import whole
from records import areas
from records.areas import Area
from records.codes import Level
from records.database import Connection

Offered = tuple[tuple[Area, tuple[Area, ...]], ...]
"""Each place and what lies in it."""


def offered(conn: Connection, own: tuple[int, ...]) -> Offered:
    """A county is followed by its townships."""
    found: list[tuple[Area, tuple[Area, ...]]] = []
    for code in own:
        place = Area(code, areas.place_name(conn, code))
        if place.level is Level.COUNTY:
            towns = areas.within(conn, code, Level.TOWNSHIP)
            found += [(place, ()), *((town, areas.within(conn, town.code)) for town in towns)]
        else:
            found.append((place, areas.within(conn, code) if place.level is Level.TOWNSHIP else ()))
    return tuple(found)


def ticked(places: Offered, form: Form) -> frozenset[int]:
    """The only place there is, unasked; nobody speaks to a whole county by accident."""
    said = frozenset(code for one in form.getlist("area") if (code := whole(one)))
    only = len(places) == 1 and not places[0][1]
    return said or (frozenset({places[0][0].code}) if only else frozenset())
