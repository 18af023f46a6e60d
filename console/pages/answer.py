"""One answer that an official wrote: read as on a phone, agreed to by another, sent back, ended."""

from __future__ import annotations

from flask import abort, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from broadcasts import editing, written
from broadcasts.answer import Answer
from broadcasts.telling import tell
from console.page import act, page
from console.pages.answers import FIELDS
from console.parts import Parts
from console.reader import reader
from console.render import render
from console.right import APPROVE
from console.settling import settle
from console.visitor import Visitor
from records import areas, moments, persons
from records.hotline import written as records
from records.hotline.written import State, Written

STATES = {State.WAITS: "等第二个人同意", State.STANDS: "正在答给群众", State.REFUSED: "退回了", State.ENDED: "撤下了"}


@page("/hotline/answers/<int:number>", may=APPROVE)
def show(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    with parts.database.read() as conn:
        one = records.find(conn, parts.keyring, number)
        if one is None or not visitor.sees(APPROVE, one.area):
            abort(404)
        made = _page(one)
        clash = editing.clash(conn, parts.keyring, parts.shipped, made) if one.state is State.WAITS else None
        who = persons.many(conn, parts.keyring, {p for p in (one.writer, one.decider, one.ender) if p})
        place = areas.place_name(conn, one.area)
        beside = editing.beside(conn, parts.keyring, parts.shipped) if made.instead_of else ()
    on = max(moments.local_day(visitor.at), made.since)
    return render(
        "answer_one.html", one=one, page=made, fields=FIELDS, state=STATES[one.state], place=place, clash=clash,
        old=next((other for other in beside if other.id == made.instead_of), None),
        named={id_: person.name for id_, person in who.items()}, may_agree=editing.may(reader(visitor), one),
        seen=tell(made, parts.county, on, place if made.area else ""),
    )  # fmt: skip


@act("/hotline/answers/<int:number>/agree", may=APPROVE, strong=True)
def agree(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    return settle(
        parts, lambda conn: editing.agree(conn, parts.keyring, reader(visitor), parts.shipped, number), "answer_show", number=number,
    )  # fmt: skip


@act("/hotline/answers/<int:number>/refuse", may=APPROVE)
def refuse(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    why = request.form.get("why", "")[:200]
    return settle(
        parts, lambda conn: editing.refuse(conn, parts.keyring, reader(visitor), number, why), "answer_show", number=number,
    )  # fmt: skip


@act("/hotline/answers/<int:number>/end", may=APPROVE)
def end(visitor: Visitor, parts: Parts, number: int) -> ResponseReturnValue:
    """A stop asks for no second factor."""
    return settle(
        parts, lambda conn: editing.end(conn, parts.keyring, reader(visitor), parts.shipped, number), "answer_show", number=number,
    )  # fmt: skip


def _page(one: Written) -> Answer:
    """404 for what this release cannot read: `bot.py check` names it."""
    try:
        return written.page(one)
    except ValidationError:
        abort(404)
