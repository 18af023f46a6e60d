"""还欠着的事: what is owed in a place by now, kind by kind, by whom and about whom."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue

from console import places
from console.noting import note
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import SEE_PEOPLE
from console.visitor import Visitor
from county.duties.duty import HOUSEHOLD, PERSON, VILLAGE, Duty
from county.today import late
from county.today.parts import is_village
from records import codes, persons
from records.database import Connection
from records.persons import Person

MOST = 100


@page("/areas/<int:area>/owed", may=SEE_PEOPLE)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    kind = request.args.get("kind", "")
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, SEE_PEOPLE, area)
        every = late.owed(conn, parts.keyring, parts.county, area, visitor.at)
        chosen = late.gathered((one for one in every if kind in ("", one.kind)), visitor.at)
        some = [one.first for one in chosen[:MOST]]
        owners = persons.many(conn, parts.keyring, {one.person for one in some})
        about = _about(conn, parts, some)
        villages = places.names(conn, {one.cell or one.area for one in some})
    note(visitor, parts, "名单", f"欠办 {kind}".strip(), (about[one.key].id for one in some if one.key in about))
    return render(
        "owed.html", area=area, way=way, kind=kind, kinds=late.by_kind(every, visitor.at), tasks=chosen[:MOST],
        owners=owners, about=about, villages=villages, more=sum(one.count for one in chosen[MOST:]), of_house=HOUSEHOLD,
        sheet=codes.village(area) if is_village(area) else None,
    )  # fmt: skip


def _about(conn: Connection, parts: Parts, some: Sequence[Duty]) -> dict[tuple[str, int, str], Person]:
    """Duty → whom it concerns: the person, of a household its head; nobody where it concerns a village."""
    homes = persons.of_households(conn, parts.keyring, {one.about for one in some if one.whose == HOUSEHOLD})
    known = persons.many(conn, parts.keyring, {one.about for one in some if one.whose == PERSON})
    found: dict[tuple[str, int, str], Person | None] = {}
    for one in some:
        if one.whose == HOUSEHOLD:
            family = homes.get(one.about, ())
            found[one.key] = next((p for p in family if p.relation == "户主"), next(iter(family), None))
        elif one.whose != VILLAGE:
            found[one.key] = known.get(one.about)
    return {key: person for key, person in found.items() if person}
