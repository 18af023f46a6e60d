"""One broadcast: its words as on the phone, who agrees, how far it is; stopped, resumed and called back from here."""

from __future__ import annotations

from typing import Any, TypeVar

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from chat.turn import Done
from console.acting import acting, done, leaving
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.render import render
from console.right import APPROVE, SPEAK
from console.visitor import Visitor
from county.broadcasts import acts, beyond, deciding, heads, running
from county.leaving import Leaving
from flows.edition import STANDS
from flows.edition_progress import GROUP, STATES
from records.errors import Conflict

A = TypeVar("A")
LEAST, MOST = 6, 400
WHY_MOST = 200
WAITS = "waiting"
STOPPABLE = ("draft", "waiting", "approved", "running")
NOT_NOW = "这一条现在「{stands}」，刚才那一步没有再做。"
CHANGED = "刚刚重新数了，现在是 {now} 部手机，送审时是 {count} 部。人数变了，先前的同意作废；还同意，请再点一次。"
WHY = "请写一句为什么不同意，起草的人会看到。"
RIGHT = "请写清正确的说法（6 到 400 个字），会发给每一个收到过的人。"
AGAIN = "刚才有人同时在改，请再点一次。"


@page("/broadcasts/<int:number>", may=SPEAK)
def show(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    return _show(visitor, parts, number)


@page("/broadcasts/<int:number>/progress", may=SPEAK)
def progress(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """What the page asks for every two seconds while it runs; when it stands elsewhere than it did, all of it is shown anew."""
    with parts.database.read() as conn:
        turn = leaving(conn, visitor, parts)
        head = _head(turn, number)
        shown = render(
            "_broadcast_progress.html", head=head, progress=heads.progress(turn, number), states=STATES, groups=GROUP
        )
    if request.args.get("was", head["stage"]) != head["stage"]:
        shown.headers["HX-Refresh"] = "true"
    return shown


@act("/broadcasts/<int:number>/agree", may=APPROVE, strong=True)
def agree(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """To the count that the page showed; another one asks for another yes."""
    with acting(visitor, parts) as turn:
        head = _head(turn, number)
        if not head["may_decide"]:
            abort(404)
        if head["stage"] != WAITS or head["late"]:
            wrong = _not_now(head)
        elif head["now"] != head["count"]:
            deciding.recount(turn, *_of(acts.Recount(number, head["now"])))
            wrong = CHANGED.format(now=head["now"], count=head["count"])
        else:
            deciding.agree(turn, *_of(acts.Agree(number)))
            wrong = ""
    return _back(visitor, parts, number, wrong)


@act("/broadcasts/<int:number>/refuse", may=APPROVE)
def refuse(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    why = " ".join(request.form.get("why", "").split())[:WHY_MOST]
    with acting(visitor, parts) as turn:
        head = _head(turn, number)
        if not head["may_decide"]:
            abort(404)
        wrong = _not_now(head) if head["stage"] != WAITS else "" if why else WHY
        if not wrong:
            deciding.refuse(turn, *_of(acts.Refuse(number, why)))
    return _back(visitor, parts, number, wrong)


@act("/broadcasts/<int:number>/stop", may=SPEAK)
def stop(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """Without a second factor: there are sixty seconds."""
    with acting(visitor, parts) as turn:
        head = _head(turn, number)
        wrong = "" if head["stage"] in STOPPABLE else _not_now(head)
        if not wrong:
            running.stop(turn, *_of(acts.Stop(number)))
    return _back(visitor, parts, number, wrong)


@act("/broadcasts/<int:number>/resume", may=SPEAK)
def resume(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    with acting(visitor, parts) as turn:
        head = _head(turn, number)
        wrong = "" if head["stage"] == "stopped" and not head["late"] else _not_now(head)
        if not wrong:
            running.resume(turn, *_of(acts.Resume(number)))
    return _back(visitor, parts, number, wrong)


@act("/broadcasts/<int:number>/recall", may=SPEAK)
def recall(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """Withdrawn at once; the correction, which the page then shows, waits for another person's yes."""
    right = request.form.get("right", "").replace("\r\n", "\n").strip()
    try:
        with acting(visitor, parts) as turn:
            head = _head(turn, number)
            if head["stage"] not in ("running", "stopped", "done"):
                wrong = _not_now(head)
            elif not LEAST <= len(right) <= MOST:
                wrong = RIGHT
            else:
                title, said = parts.repertoire.correction(head["title"], right, turn.at.astimezone(parts.county.zone))
                correction = heads.next_number(turn, "")
                running.recall(turn, *_of(acts.Recall(number, correction, title, said)))
                return _after(correction)
    except Conflict:
        wrong = AGAIN
    return _back(visitor, parts, number, wrong)


@act("/broadcasts/<int:number>/files", may=SPEAK)
def files(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """For television, loudspeaker, wall and group, in one."""
    with acting(visitor, parts) as turn:
        found = beyond.files(turn, number)
        head = _head(turn, number)
    return away(found["url"]) if found and found["url"] else _back(visitor, parts, number, _not_now(head))


def _head(turn: Leaving, number: int) -> dict[str, Any]:
    """404 for one that is not there, or not theirs."""
    found = heads.head(turn, number)
    if found is None:
        abort(404)
    return found


def _of(said: A) -> tuple[Done, A]:
    return done(said), said


def _not_now(head: dict[str, Any]) -> str:
    return NOT_NOW.format(stands="过了时候" if head["late"] else STANDS[head["stage"]])


def _after(number: int) -> ResponseReturnValue:
    return away(url_for("console.broadcast_show", number=number))


def _back(visitor: Visitor, parts: Parts, number: int, wrong: str) -> ResponseReturnValue:
    return _show(visitor, parts, number, wrong) if wrong else _after(number)


def _show(visitor: Visitor, parts: Parts, number: int, wrong: str = "") -> ResponseReturnValue:
    with parts.database.read() as conn:
        turn = leaving(conn, visitor, parts)
        head = _head(turn, number)
        said, told = heads.words(turn, number), heads.progress(turn, number)
    return render(
        "broadcast.html", 409 if wrong else 200, head=head, said=said, progress=told, states=STATES, stands=STANDS,
        groups=GROUP, wrong=wrong, may_recall=head["stage"] in ("running", "stopped", "done"), stoppable=head["stage"] in STOPPABLE,
    )  # fmt: skip
