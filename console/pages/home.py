"""The first page after a sign-in: who one is here, and where one may go."""

from __future__ import annotations

from flask import abort
from flask.typing import ResponseReturnValue

from console.page import page
from console.parts import Parts
from console.render import render
from console.right import IN_OFFICE
from console.visitor import Visitor
from records import areas


@page("/", may=IN_OFFICE)
def home(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        offices = [(one, areas.path(conn, one.area) or areas.place_name(conn, one.area)) for one in visitor.holdings]
    return render("home.html", offices=offices)


@page("/<path:rest>", may=IN_OFFICE)
def elsewhere(visitor: Visitor, parts: Parts, rest: str) -> ResponseReturnValue:
    """An address that is none is answered like one that is not the visitor's."""
    abort(404)
