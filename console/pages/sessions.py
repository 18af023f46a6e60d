"""Where one is signed in: each browser, and an end to it from here."""

from __future__ import annotations

from flask import Response, abort, url_for
from flask.typing import ResponseReturnValue

from console import cookies
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.render import render
from console.right import IN_OFFICE
from console.visiting import secure
from console.visitor import Visitor
from records.console import session
from records.writing import run


@page("/sessions", may=IN_OFFICE)
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        found = session.of_account(conn, visitor.account, visitor.at, parts.settings.idle)
    return render("sessions.html", sessions=found)


@page("/here", may=IN_OFFICE)
def here(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """Asked by a page in which somebody types: that is a use of the session, and the guard has written it."""
    return Response("")


@act("/sessions/<mark>/end", may=IN_OFFICE)
def end(visitor: Visitor, parts: Parts, mark: str) -> ResponseReturnValue:
    """One of one's own; anybody else's is not there."""
    with parts.database.write() as conn:
        found = session.of_account(conn, visitor.account, visitor.at, parts.settings.idle)
        one = next((one for one in found if one.hash.hex() == mark), None)
        if one is None:
            abort(404)
        run(conn, [session.end(one.hash)])
    return away(url_for("console.sessions_listed"))


@act("/sessions/end-others", may=IN_OFFICE)
def end_others(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.write() as conn:
        found = session.of_account(conn, visitor.account, visitor.at, parts.settings.idle)
        run(conn, [session.end(one.hash) for one in found if one.hash != visitor.session.hash])
    return away(url_for("console.sessions_listed"))


@act("/sign-out", may=IN_OFFICE)
def sign_out(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.write() as conn:
        run(conn, [session.end(visitor.session.hash)])
    response = away(url_for("console.sign_in_ask"))
    response.headers["Clear-Site-Data"] = '"cache"'
    cookies.drop(response, cookies.SESSION, secure(parts))
    return response
