"""One case: who has it, until when, what was said; taken, asked about, passed on, closed. Never who said it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from chat.turn import Done
from console import places
from console.acting import acting, done, leaving
from console.guard import away
from console.lines import by
from console.page import act, page
from console.pages.tips import STATES
from console.parts import Parts
from console.plain import whole
from console.render import render
from console.right import CASES
from console.visitor import Visitor
from county.leaving import Leaving
from county.tips import acts, handling, history, rights
from county.tips.safe import safe
from records.errors import Conflict
from records.tips import photo, tip
from records.tips.case import Case

LATE, LACKS, NOWHERE = "late", "lacks", "nowhere"
"""Why nothing was done, as the page's address says it."""
LONGEST = 500
VOICES = 30


@page("/cases/<int:number>", may=CASES)
def show(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """That it was read is noted; who reported it is not known here."""
    with parts.database.write() as conn:
        turn = leaving(conn, visitor, parts)
        one = rights.handled(turn, number)
        if one is None:
            abort(404)
        rights.note(turn, one, "看举报")
        seen = _seen(turn, one)
    if one.id != number:
        return redirect(url_for("console.case_show", number=one.id), 303)
    return render(
        "case.html", one=one, states=STATES, outcomes=handling.OUTCOMES, offices=list(parts.county.tips.offices),
        mine=one.owner == visitor.account, wrong=request.args.get("wrong", ""), longest=LONGEST, **seen,
    )  # fmt: skip


@page("/cases/<int:number>/photos/<int:which>", may=CASES)
def picture(visitor: Visitor, parts: Parts, number: int, which: int) -> ResponseReturnValue:
    """A photo of a voice of the case, drawn anew when it came in."""
    with parts.database.read() as conn:
        turn = leaving(conn, visitor, parts)
        one = rights.handled(turn, number)
        voices = tip.of_case(conn, one.id) if one else ()
        kept = {id_: sealed for voice in voices for id_, sealed in photo.pictures(conn, voice.id)}
    keys = safe(parts.county.tips)
    if which not in kept or not keys.opens:
        abort(404)
    return Response(keys.take_bytes(kept[which], which), content_type="image/jpeg")


@act("/cases/<int:number>/take", may=CASES)
def take(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    return _does(visitor, parts, number, acts.TakeCase(number), handling.take)


@act("/cases/<int:number>/ask", may=CASES)
def ask(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """The question waits for whoever shows a receipt; nobody is called."""
    words = _words("words")
    return _does(visitor, parts, number, acts.AskInformants(number, words), handling.ask, wrong="" if words else LACKS)


@act("/cases/<int:number>/pass", may=CASES)
def pass_on(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    office = request.form.get("office", "")
    wrong = "" if office in parts.county.tips.offices else LACKS
    return _does(visitor, parts, number, acts.PassOn(number, office), handling.pass_on, wrong=wrong)


@act("/cases/<int:number>/close", may=CASES)
def close(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    outcome, words = request.form.get("outcome", ""), _words("words")
    wrong = "" if outcome in handling.OUTCOMES and words else LACKS
    return _does(visitor, parts, number, acts.Close(number, outcome, words), handling.close, wrong=wrong)


@act("/cases/<int:number>/merge", may=CASES)
def merge(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    into = _number("into")
    with parts.database.read() as conn:
        other = rights.handled(leaving(conn, visitor, parts), into)
    wrong = "" if other and other.lives and into != number else NOWHERE
    return _does(visitor, parts, number, acts.Merge(number, into), handling.merge, wrong=wrong)


@act("/cases/<int:number>/split", may=CASES)
def split(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    return _does(visitor, parts, number, acts.Split(number, _number("voice")), handling.split)


def _does(
    visitor: Visitor, parts: Parts, number: int, what: Any, how: Callable[[Leaving, Done, Any], None], *,
    wrong: str = "",
) -> ResponseReturnValue:  # fmt: skip
    """By the rules of the chat; whoever comes second reads that, and sees the case as it is now."""
    with parts.database.read() as conn:
        if rights.handled(leaving(conn, visitor, parts), number) is None:
            abort(404)
    if wrong:
        return away(url_for("console.case_show", number=number, wrong=wrong))
    try:
        with acting(visitor, parts) as turn:
            how(turn, done(what), what)
    except Conflict:
        return away(url_for("console.case_show", number=number, wrong=LATE))
    return away(url_for("console.case_show", number=number))


def _words(field: str) -> str:
    return request.form.get(field, "").strip()[:LONGEST]


def _number(field: str) -> int:
    """0 for what is no number of ours."""
    return whole(request.form.get(field, "")) or 0


def _seen(turn: Leaving, one: Case) -> dict[str, Any]:
    voices, keys = tip.of_case(turn.conn, one.id)[:VOICES], safe(turn.county.tips)
    told = [
        (keys.take(voice.body, voice.locator), [id_ for id_, _ in photo.pictures(turn.conn, voice.id)])
        for voice in voices
    ]
    lines = history.told(turn, one.id)
    owners = by(turn.conn, turn.keyring, [line["official"] or 0 for line in lines] + [one.owner or 0])
    return {
        "voices": told, "more": one.voices - len(voices), "locked": not keys.opens, "history": lines, "owners": owners,
        "place": places.path(turn.conn, one.area),
    }  # fmt: skip
