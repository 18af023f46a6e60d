"""案件: what people reported, as a list: who has it, until when."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from console import places
from console.cases import reach
from console.lines import by
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import CASES
from console.visitor import Visitor
from records.browse import cases
from records.browse.cases import Place
from records.tips.case import CLOSED, OPEN, TAKEN

SHOW = {"": "要办的", "late": "超时的", OPEN: "没人接的", TAKEN: "在办的", CLOSED: "办结的"}
STATES = {OPEN: "没人接", TAKEN: "在办", CLOSED: "办结", "merged": "并入别的案件"}


@page("/cases", may=CASES, menu="案件")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    show, mine = request.args.get("show", ""), request.args.get("mine") == "1"
    reached, after = reach(visitor, parts), Place.parse(request.args.get("after", ""))
    with parts.database.read() as conn:
        owner = visitor.account if mine else None
        found = cases.page(conn, reached, visitor.at, show=show if show in SHOW else "", owner=owner, after=after)
        counts = cases.counts(conn, reached, visitor.at)
        villages = places.names(conn, (one.area for one in found.cases))
        owners = by(conn, parts.keyring, (one.owner for one in found.cases if one.owner))
    return render(
        "cases.html", cases=found.cases, next=found.next, counts=counts, villages=villages, owners=owners, show=show,
        mine=mine, shows=SHOW, states=STATES,
    )  # fmt: skip
