"""没消息: of whom nothing was heard today; of a village by name, of a wider place by part, with whom to call."""

from __future__ import annotations

from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from console import places
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import SEE_PEOPLE
from console.visitor import Visitor
from county.duties import missing
from county.privacy.fields import FIELDS
from county.today.parts import counted, is_village
from county.today.whom import whom
from records import moments, persons, unheard
from records.database import Connection
from records.ledgers import contact_attempt

SHOWN = 50


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
    if people := about.get("people"):
        with parts.database.write() as conn:
            visitor.read(conn, parts.keyring, "名单", "没报", *(person.id for _, person in people))
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
        "responsible": whom(conn, parts.keyring, area, [area], visitor.at).get(area),
    }  # fmt: skip


def _parts(conn: Connection, visitor: Visitor, parts: Parts, area: int, silent: bool) -> dict[str, Any]:
    found = counted(conn, parts.county, area, visitor.at)
    rows = [(part, part.silent if silent else part.missing) for part in found.parts]
    lacking = sorted((row for row in rows if row[1]), key=lambda row: -row[1])
    who = whom(conn, parts.keyring, area, [part.place for part, _ in lacking], visitor.at)
    return {"rows": lacking, "who": who, "counted_at": found.at, "total": sum(count for _, count in lacking)}
