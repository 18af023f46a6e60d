"""没消息: of whom nothing was heard today; of a village by name, of a wider place by part, with whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from console import places
from console.noting import note
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import SEE_PEOPLE
from console.visitor import Visitor
from county.duties import missing
from county.privacy.fields import FIELDS
from county.today.parts import Part, counted, is_village, within
from county.today.whom import whom
from records import codes, moments, persons, unheard
from records.codes import Level
from records.database import Connection
from records.ledgers import contact_attempt

SHOWN = 50
QUIETEST = 10


@page("/areas/<int:area>/missing", may=SEE_PEOPLE)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    silent = request.args.get("silent") == "1"
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, SEE_PEOPLE, area)
        about = (
            _people(conn, visitor, parts, area, silent)
            if is_village(area)
            else _parts(conn, visitor, parts, area, silent)
        )
    note(visitor, parts, "名单", "没报", (person.id for _, person in about.get("people", ())))
    return render("missing.html", area=area, way=way, silent=silent, today=moments.local_day(visitor.at), **about)


def _people(conn: Connection, visitor: Visitor, parts: Parts, area: int, silent: bool) -> dict[str, Any]:
    """The gravest first; `from` counts in an order that is made anew for each page."""
    today, least = moments.local_day(visitor.at), parts.county.duties.silent_days
    every = unheard.of(conn, today, [area])
    if silent:
        every = tuple(one for one in every if (days := one.silent_days(today)) is None or days >= least)
    ordered = missing.ranked(every, today)
    start = max(0, request.args.get("from", 0, int))
    some = ordered[start : start + SHOWN]
    known = persons.many(conn, parts.keyring, (one.person for one in some))
    return {
        "people": [(one, known[one.person]) for one in some if one.person in known], "total": len(ordered),
        "next": start + SHOWN if len(ordered) > start + SHOWN else None, "mask": FIELDS["phone"].mask,
        "tried": contact_attempt.latest(conn, today, {one.area for one in some}),
        "responsible": whom(conn, parts.keyring, [area], visitor.at).get(area),
    }  # fmt: skip


def _parts(conn: Connection, visitor: Visitor, parts: Parts, area: int, silent: bool) -> dict[str, Any]:
    """Of the county also the villages that are silent most: one call may be enough."""
    whole = codes.level(area) is Level.COUNTY
    found = counted(conn, parts.county, area, visitor.at, villages=whole)
    rows = _lacking(found.inside(within(conn, area)) if whole else found.parts, silent)
    first = _lacking(found.parts, silent)[:QUIETEST] if whole else []
    who = whom(conn, parts.keyring, [part.place for part in (*rows, *first)], visitor.at)
    total = sum(part.lacking(silent) for part in rows)
    return {"rows": rows, "first": first, "who": who, "counted_at": found.at, "counted_old": found.old, "total": total}


def _lacking(found: Iterable[Part], silent: bool) -> list[Part]:
    return sorted((one for one in found if one.lacking(silent)), key=lambda one: -one.lacking(silent))
