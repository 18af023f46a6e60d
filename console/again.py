"""Asks for the second factor on the spot: what was typed waits on the page itself and is sent on with the code."""

from __future__ import annotations

from flask import Response, request

from console import kept, second
from console.parts import Parts
from console.render import render
from console.visitor import Visitor
from records.console import official

FIELD = "factor_code"
"""Beside the form's own fields."""
WRONG = "这个数不对，或者刚用过。请等下一个数出来再填，刚才填的都还在。"
TOO_MANY = "试的次数太多了，请过一刻钟再试。这一页先别关，刚才填的都还在。"


def asked(visitor: Visitor, parts: Parts) -> Response | None:
    """None when the form brings a good code. Nothing of it is stored: the next page holds it, behind the same token."""
    said = request.form.get(FIELD, "")
    done = second.prove(parts, visitor, said) if said else False
    if done:
        return None
    wrong = TOO_MANY if done is None else WRONG if said else ""
    return _page(visitor, parts, wrong, 429 if done is None else 422)


def _page(visitor: Visitor, parts: Parts, wrong: str, status: int) -> Response:
    with parts.database.read() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
    ready = mine is not None and mine.enrolled_at is not None
    held = kept.hidden(kept.typed(FIELD))
    return render("factor_again.html", status, ready=ready, kept=held, field=FIELD, wrong=wrong)
