"""导出: one's own and what waits for one's yes, asking for another; and who exported what in one's area."""

from __future__ import annotations

from flask import request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from console import wishing
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.reader import reader, refused
from console.render import render
from console.right import EXPORT, WATCH
from console.visitor import Visitor
from county.errors import NotThere, Refused
from county.exports import asking, deciding, telling
from county.exports.columns import openable, readable
from county.privacy.fields import FIELDS
from records import number
from records.exports import lists
from records.ledgers import SHELVES

SIZE, OWN = 100, 50


@page("/exports", may=EXPORT, menu="导出")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """One's own, and what waits for one's yes."""
    me = reader(visitor)
    with parts.database.read() as conn:
        mine = lists.of_asker(conn, parts.keyring, me.person, OWN)
        waiting = deciding.waiting(conn, parts.keyring, me)
        named = telling.names(conn, parts.keyring, (*mine, *waiting))
    return render("exports.html", mine=mine, waiting=waiting, named=named, label=telling.label, most=OWN)


@page("/exports/all", may=WATCH)
def everybodys(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """The latest first; `after` is the last one of the page before."""
    after = min(number.MASK, request.args.get("after", 0, type=int))
    with parts.database.read() as conn:
        found = lists.inside(conn, parts.keyring, visitor.areas(WATCH), SIZE + 1, after)
        shown = found[:SIZE]
        named = telling.names(conn, parts.keyring, shown)
    last = shown[-1].id if len(found) > SIZE else None
    return render("exports_all.html", found=shown, named=named, label=telling.label, last=last)


@page("/exports/new", may=EXPORT, strong=True)
def new(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return _form(visitor, parts, request.args)


@act("/exports/ask", may=EXPORT, strong=True)
def ask(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    try:
        with parts.database.write() as conn:
            export = asking.ask(conn, parts.keyring, parts.county, reader(visitor), wishing.wish(request.form))
    except NotThere as error:
        return refused(error, "")
    except Refused as error:
        return _form(visitor, parts, request.form, str(error))
    return away(url_for("console.export_show", id=export.id))


def _form(visitor: Visitor, parts: Parts, said: MultiDict[str, str], wrong: str = "") -> ResponseReturnValue:
    """With what was typed, if something was wrong with it."""
    me, area = reader(visitor), said.get("area", type=int)
    with parts.database.read() as conn:
        places = wishing.places(conn, me, area)
    held = frozenset(one.role for one in me.holdings)
    shelves = [shelf for shelf in SHELVES if readable(shelf, held & asking.ASKERS)]
    may_open = [(name, FIELDS[name]) for name in openable(me, places[0][0])] if places else []
    return render(
        "exports_new.html", 422 if wrong else 200, lists=shelves, said=said, places=places, opened=may_open,
        today=visitor.at.date().isoformat(), wrong=wrong,
    )  # fmt: skip
