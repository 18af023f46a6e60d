"""The second factor: set up with a phone's authenticator, printed for the day the phone is lost, asked for before anything grave."""

from __future__ import annotations

from io import BytesIO

import segno
from flask import Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from console import second
from console.guard import away
from console.page import act, page
from console.pages.sign_in import local
from console.parts import Parts
from console.render import render
from console.right import IN_OFFICE
from console.visitor import Visitor
from records.console import official
from records.writing import run

WRONG = "这个数不对，或者刚用过。请等下一个数出来再填。"
TOO_MANY = "试的次数太多了，请过一刻钟再试。"


@page("/factor", may=IN_OFFICE)
def show(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
        left = len(official.printed(conn, visitor.account))
    back, may_begin = request.args.get("back", ""), second.may_begin(visitor, mine)
    return render("factor.html", mine=mine, left=left, may_begin=may_begin, back=back, wrong="")


@act("/factor/set-up", may=IN_OFFICE)
def set_up(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """A new secret. Who has a factor shows it first; who has none has just signed in."""
    with parts.database.write() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
        if mine is None or not second.may_begin(visitor, mine):
            return away(url_for("console.factor_ask", back=url_for("console.factor_show")))
        run(conn, [official.offer_secret(parts.keyring, visitor.account, second.fresh_secret())])
    return away(url_for("console.factor_show", back=request.form.get("back") or None))


@page("/factor/code.png", may=IN_OFFICE)
def picture(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """What the authenticator scans; only until a first code has proved it."""
    with parts.database.read() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
    if mine is None or not mine.secret or mine.enrolled_at or not second.may_begin(visitor, mine):
        abort(404)
    drawn = BytesIO()
    segno.make(second.address(parts, mine), error="m").save(drawn, kind="png", scale=6, border=2)
    return Response(drawn.getvalue(), content_type="image/png")


@page("/factor/ask", may=IN_OFFICE)
def ask(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
    return render("factor_ask.html", mine=mine, back=request.args.get("back", ""), wrong="")


@act("/factor/prove", may=IN_OFFICE)
def prove(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    back = request.form.get("back", "")
    done = second.prove(parts, visitor, request.form.get("code", ""))
    if done:
        return away(local(back))
    with parts.database.read() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
    status, said = (429, TOO_MANY) if done is None else (422, WRONG)
    if mine is not None and mine.enrolled_at:
        return render("factor_ask.html", status, mine=mine, back=back, wrong=said)
    return render(
        "factor.html", status, mine=mine, left=0, may_begin=second.may_begin(visitor, mine), back=back, wrong=said
    )


@act("/factor/print", may=IN_OFFICE, strong=True)
def print_codes(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """Ten codes, shown this once; the ones before are dead."""
    return render("factor_codes.html", codes=second.print_codes(parts, visitor.account))
