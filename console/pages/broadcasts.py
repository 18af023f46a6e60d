"""广播: what is being said and what comes; a new one, seen as on the phone before it is handed in."""

from __future__ import annotations

from typing import Any

from flask import request, url_for
from flask.typing import ResponseReturnValue

from console import csrf, ticks
from console.acting import ACT, acting, done, leaving
from console.drafting import OWN, Drafting
from console.guard import away
from console.missing import Missing
from console.page import act, page
from console.parts import Parts
from console.render import render
from console.right import SPEAK
from console.visitor import Visitor
from county.broadcasts import board, heads, offices, proposing, sample, telling, times
from county.broadcasts.draft import Draft
from county.broadcasts.reach import reach
from county.broadcasts.whom import LANGUAGES, STATUS
from county.leaving import Leaving
from flows.edition import STANDS
from records import number, roles
from records.broadcasts import edition as editions
from records.broadcasts.delivery import SMS
from records.errors import Conflict

NOBODY = "还没有人能审批，不能由您自己同意。请县里再任命一位县指挥部的人。"
NO_PHONE = "这些人里没有一部手机收得到，发不出去。请村里上门说。"
NOT_YOURS = "那里不归您管，请换一个地方。"
AGAIN = "刚才有人同时送审，请再点一次。"
TRIES = 3
FIELD = tuple(sorted(roles.FIELD, key=list(roles.NAMES).index))


@page("/broadcasts", may=SPEAK, menu="广播")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        turn = leaving(conn, visitor, parts)
        lines, days = board.lines(turn), board.calendar(turn, parts.repertoire)
    return render("broadcasts.html", lines=lines, days=days, stands=STANDS)


@page("/broadcasts/new", may=SPEAK)
def new(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return _form(visitor, parts)


@page("/broadcasts/preview", may=SPEAK)
def preview(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """What the form would make, beside it as it is filled in."""
    with parts.database.read() as conn:
        turn = leaving(conn, visitor, parts)
        try:
            draft = _drafted(turn, parts, request.args)
        except Missing as missing:
            return render("_broadcast_preview.html", missing=str(missing))
        return render("_broadcast_preview.html", missing="", **_seen(turn, parts, draft))


@page("/broadcasts/sample", may=SPEAK)
def some(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """Ten of those it would reach; that they were read is noted."""
    with parts.database.write() as conn:
        turn = leaving(conn, visitor, parts)
        try:
            asked = _drafted(turn, parts, request.args).asked
            return render("_broadcast_sample.html", people=sample.sample(turn, asked))
        except Missing as missing:
            return render("_broadcast_preview.html", missing=str(missing))


@act("/broadcasts/propose", may=SPEAK)
def propose(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """To another person, as from the chat. Of two officials at the same moment one is asked anew."""
    for _ in range(TRIES):
        try:
            return away(url_for("console.broadcast_show", number=_handed_in(visitor, parts)))
        except Missing as missing:
            return _form(visitor, parts, str(missing))
        except Conflict:
            continue
    return _form(visitor, parts, AGAIN)


def _handed_in(visitor: Visitor, parts: Parts) -> int:
    """Its number; handed in twice, one form is one edition. Raises Missing, and Conflict."""
    with acting(visitor, parts) as turn:
        talk = _form_number(visitor)
        there = editions.find(turn.conn, proposing.id_of(talk, ACT))
        if there:
            return there.number
        draft = _drafted(turn, parts, request.form)
        found = reach(turn, draft.asked)
        count = found["accounts"] + found["sms"]
        if len(found["approvers"]) < draft.approvals:
            raise Missing(NOBODY)
        if not count:
            raise Missing(NO_PHONE)
        called = heads.next_number(turn, "")
        proposed = draft.proposed(parts.repertoire, parts.county, called, count)
        proposing.propose(turn, done(proposed, talk), proposed)
    return called


def _form_number(visitor: Visitor) -> int:
    """Of this form, as it was shown once, with exactly this in it."""
    said = sorted(one for one in request.form.items(multi=True) if one[0] != csrf.FIELD)
    return number.of(visitor.account, *said) if "once" in request.form else number.fresh()


def _drafted(turn: Leaving, parts: Parts, form: Any) -> Draft:
    draft = Drafting(turn, parts, form).draft()
    if not offices.may_speak(turn, draft.meant.areas):
        raise Missing(NOT_YOURS)
    return draft


def _seen(turn: Leaving, parts: Parts, draft: Draft) -> dict[str, Any]:
    found = reach(turn, draft.asked)
    said = dict(draft.said(parts.repertoire, parts.county, "编号"))
    short = said.pop(SMS, "")
    return {
        "reach": found, "said": said, "sms": short if short != said["zh"] else "", "when": _when(parts, draft), "draft": draft,
        "languages": LANGUAGES, "no_phone": NO_PHONE, "lacking": draft.approvals - len(found["approvers"]),
    }  # fmt: skip


def _when(parts: Parts, draft: Draft) -> str:
    """As it will leave: what is not urgent waits for the morning."""
    if draft.start.schedule:
        return times.told(draft.start.schedule)
    leaves = draft.at if draft.urgent else parts.county.broadcasts.awake(draft.at)
    told = telling.moment(leaves, draft.now)
    return told if leaves == draft.at else f"{told}（夜里不发，等到早上；等不得就勾「紧急」）"


def _form(visitor: Visitor, parts: Parts, wrong: str = "") -> ResponseReturnValue:
    """With what was filled in."""
    with parts.database.read() as conn:
        places = ticks.offered(conn, visitor.areas(SPEAK))
    chosen = request.form.get("content", OWN)
    piece = parts.repertoire.find(chosen) if chosen != OWN else None
    return render(
        "broadcast_new.html", 422 if wrong else 200, wrong=wrong, form=request.form, pieces=parts.repertoire.pieces(),
        places=places, ticked=ticks.ticked(places, request.form), roles=FIELD, piece=piece, own=OWN, statuses=STATUS, languages=LANGUAGES,
        once=request.form.get("once") or number.fresh(),
    )  # fmt: skip
