"""热线: questions that wait for a person, rumours that wait for a verdict, and what people asked that no answer fits."""

from __future__ import annotations

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from broadcasts import written
from console import places
from console.acting import acting, done, leaving
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.render import render
from console.right import APPROVE, HOTLINE
from console.visitor import Visitor
from county import handover, rumours
from county.gaps import groups
from records.database import Connection
from records.errors import Conflict
from records.hotline import gap, question, rumour
from records.hotline import written as answers
from records.hotline.written import State, Written

MOST = 50
GROUPED = 200
"""So many of the newest questions are put into groups while somebody waits."""
LONGEST = 500


@page("/hotline", may=HOTLINE, menu="热线")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        waiting = [one for area in visitor.areas(HOTLINE) for one in question.waiting(conn, parts.keyring, area, MOST)]
        villages = places.names(conn, (one.area for one in waiting))
        above = visitor.may(APPROVE)
        unjudged = rumour.unjudged(conn, parts.keyring, MOST) if above else ()
        missing = groups(gap.latest(conn, parts.keyring, GROUPED)) if above else ()
        total = gap.count(conn) if above else 0
        own = _answers(conn, visitor, parts) if above else []
    return render(
        "hotline.html", waiting=waiting, villages=villages, rumours=unjudged, verdicts=rumours.SAID, groups=missing, answers=own,
        total=total, grouped=GROUPED, above=above, longest=LONGEST, wrong=request.args.get("wrong", ""), done=request.args.get("done", ""),
    )  # fmt: skip


def _answers(conn: Connection, visitor: Visitor, parts: Parts) -> list[tuple[Written, str, str]]:
    """With question and place; those that wait for somebody first."""
    own = [one for one in answers.open_(conn, parts.keyring) if visitor.sees(APPROVE, one.area)]
    named, pages = places.names(conn, (one.area for one in own)), {page.id: page for page in written.pages(own)}
    listed = [
        (one, page.question, named[one.area]) for one in own if (page := pages.get(written.name(one.id))) is not None
    ]
    return sorted(listed, key=lambda each: each[0].state is not State.WAITS)


@act("/hotline/questions/<int:number>", may=HOTLINE)
def answer(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """The person who asked hears it in their chat, once."""
    words = request.form.get("words", "").strip()[:LONGEST]
    with parts.database.read() as conn:
        asked = question.of_number(conn, parts.keyring, number)
        if asked is None or not handover.may_answer(leaving(conn, visitor, parts), asked):
            abort(404)
    if not words or asked.answered_at:
        return away(url_for("console.hotline_listed", wrong="late" if words else "lacks"))
    what = handover.AnswerQuestion(number, words)
    try:
        with acting(visitor, parts) as turn:
            handover.answer(turn, done(what), what)
    except Conflict:
        return away(url_for("console.hotline_listed", wrong="late"))
    return away(url_for("console.hotline_listed", done="answer"))


@act("/hotline/rumours/<int:number>", may=APPROVE)
def judge(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """Everybody who asked hears the verdict."""
    verdict, words = request.form.get("verdict", ""), request.form.get("words", "").strip()[:LONGEST]
    with parts.database.read() as conn:
        found = rumour.of_number(conn, parts.keyring, number)
    if found is None:
        abort(404)
    if not words or verdict not in rumours.SAID or found.judged_at:
        return away(url_for("console.hotline_listed", wrong="late" if found.judged_at else "lacks"))
    what = rumours.JudgeRumour(number, verdict, words)
    try:
        with acting(visitor, parts) as turn:
            rumours.judge(turn, done(what), what)
    except Conflict:
        return away(url_for("console.hotline_listed", wrong="late"))
    return away(url_for("console.hotline_listed", done="verdict"))
