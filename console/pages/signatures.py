"""双签名: the temperatures of those kept apart in a village, and whose signature each of them still lacks."""

from __future__ import annotations

from datetime import timedelta

from flask import request
from flask.typing import ResponseReturnValue

from console import places
from console.noting import note
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import SEE_PEOPLE
from console.visitor import Visitor
from county.quarantine.sheet import Slot, sheet
from county.today.parts import is_village, within
from records import codes, moments, persons
from records.quarantine import figures, stays

DAYS = 3


@page("/areas/<int:area>/signatures", may=SEE_PEOPLE)
def show(visitor: Visitor, parts: Parts, area: int) -> ResponseReturnValue:
    """Of a village the slots of the last days; of a wider place the villages where somebody is kept apart."""
    today, slots = moments.local_day(visitor.at), []
    since = today - timedelta(days=(DAYS if request.args.get("days") != "all" else 60) - 1)
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, SEE_PEOPLE, area)
        if is_village(area):
            lasting = stays.inside(conn, parts.keyring, codes.village(area))
            every = sheet(conn, parts.keyring, parts.county, lasting, since=since, until=today)
            slots = [one for one in every if codes.covers(area, one.person.cell or one.area)]
        signers = persons.many(conn, parts.keyring, _signers(slots))
        watched = figures.watched(conn, area) if not slots else ()
        villages = places.names(conn, (one.area for one in watched))
        below = within(conn, area)
    note(visitor, parts, "名单", "体温单", (one.person.id for one in slots))
    return render(
        "signatures.html", area=area, way=way, slots=slots, signers=signers, watched=watched, villages=villages,
        below=below, is_village=is_village(area), days=DAYS,
    )  # fmt: skip


def _signers(slots: list[Slot]) -> set[int]:
    return {who for one in slots if one.sign for who in (one.sign.doctor, one.sign.cadre) if who}
