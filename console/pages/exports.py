"""导出: asked for, agreed to by a second person, fetched within a day; and who exported what in one's area."""

from __future__ import annotations

import io
from datetime import date

from flask import request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.reader import reader, refused
from console.render import render
from console.right import APPROVE, EXPORT, WATCH
from console.visitor import Visitor
from county.exports import asking, deciding, fetching, telling
from county.exports.columns import openable, readable
from county.exports.wish import Wish
from county.privacy import second
from county.privacy.errors import NotThere, Refused
from county.privacy.fields import FIELDS
from county.privacy.reader import Reader
from records import areas, codes, persons
from records.database import Connection
from records.exports import lists
from records.exports import request as exports
from records.exports.request import Export, Form, State
from records.ledgers import SHELVES
from records.secrecy import Keyring

TYPES = {Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Form.CSV: "text/csv"}
BELOW = {codes.Level.COUNTY: codes.Level.TOWNSHIP, codes.Level.TOWNSHIP: codes.Level.VILLAGE}


@page("/exports", may=EXPORT, menu="导出")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """One's own, and what waits for one's yes."""
    me = reader(visitor)
    with parts.database.read() as conn:
        mine = lists.of_asker(conn, parts.keyring, me.person)
        waiting = deciding.waiting(conn, parts.keyring, me)
        named = names(conn, parts.keyring, (*mine, *waiting))
    return render("exports.html", mine=mine, waiting=waiting, named=named, label=telling.label)


@page("/exports/all", may=WATCH)
def everybodys(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        found = lists.inside(conn, parts.keyring, visitor.areas(WATCH))
        named = names(conn, parts.keyring, found)
    return render("exports_all.html", found=found, named=named, label=telling.label)


@page("/exports/new", may=EXPORT, strong=True)
def new(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    return _form(visitor, parts, request.args)


@act("/exports/ask", may=EXPORT, strong=True)
def ask(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    try:
        with parts.database.write() as conn:
            export = asking.ask(conn, parts.keyring, parts.county, reader(visitor), _wish())
    except NotThere as error:
        return refused(error, "")
    except Refused as error:
        return _form(visitor, parts, request.form, str(error))
    return away(url_for("console.exports_show", id=export.id))


@page("/exports/<int:id>", may=EXPORT, strong=True)
def show(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002 - as the address calls it
    """For whoever asked, and for whoever may agree: the factor is fresh when they press the button."""
    me = reader(visitor)
    with parts.database.read() as conn:
        found = exports.find(conn, parts.keyring, id)
        mine = found is not None and found.asker_person == me.person
        if found is None or not (mine or deciding.may(me, found)):
            return refused(NotThere(), "")
        waits = mine and found.state is State.ASKED
        asked = second.told(conn, found.area, me.person, visitor.at) if waits else ()
        named = names(conn, parts.keyring, (found,), asked)
    over = found.expires_at is None or found.expires_at <= visitor.at
    return render(
        "export.html", one=found, mine=mine, named=named, asked=asked, over=over, fields=FIELDS, label=telling.label
    )


@act("/exports/<int:id>/agree", may=APPROVE, strong=True)
def agree(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    back = url_for("console.exports_show", id=id)
    try:
        with parts.database.write() as conn:
            deciding.agree(conn, parts.keyring, reader(visitor), id)
    except Refused as error:
        return refused(error, back)
    return away(back)


@act("/exports/<int:id>/refuse", may=APPROVE, strong=True)
def refuse(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    back = url_for("console.exports_show", id=id)
    try:
        with parts.database.write() as conn:
            told = deciding.refuse(conn, parts.keyring, reader(visitor), id, request.form.get("why", ""))
    except Refused as error:
        return refused(error, back)
    parts.wake(told)
    return away(back)


@act("/exports/<int:id>/file", may=EXPORT, strong=True)
def file(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    """A POST: that it was fetched is noted, and no link on another page can begin it."""
    try:
        with parts.database.write() as conn:
            found = fetching.fetch(conn, parts.keyring, reader(visitor), id)
    except Refused as error:
        return refused(error, url_for("console.exports_listed"))
    return send_file(io.BytesIO(found.content), TYPES[found.form], as_attachment=True, download_name=found.name)


def names(
    conn: Connection, keyring: Keyring, found: tuple[Export, ...], besides: tuple[int, ...] = ()
) -> dict[int, str]:
    """Of the officials, and of the areas, by their numbers."""
    people = {who for one in found for who in (one.asker_person, one.decider_person, *besides) if who}
    told = {one.id: one.name for one in persons.many(conn, keyring, people).values()}
    return told | areas.place_names(conn, (one.area for one in found))


def _form(visitor: Visitor, parts: Parts, said: MultiDict[str, str], wrong: str = "") -> ResponseReturnValue:
    """With what was typed, if something was wrong with it."""
    me, area = reader(visitor), said.get("area", type=int)
    with parts.database.read() as conn:
        places = _places(conn, me, area)
    held = frozenset(one.role for one in me.holdings)
    lists = [shelf for shelf in SHELVES if readable(shelf, held & asking.ASKERS)]
    may_open = [(name, FIELDS[name]) for name in openable(me, places[0][0])] if places else []
    return render(
        "exports_new.html", 422 if wrong else 200, lists=lists, said=said, places=places, opened=may_open,
        today=visitor.at.date().isoformat(), wrong=wrong,
    )  # fmt: skip


def _places(conn: Connection, me: Reader, wanted: int | None) -> list[tuple[int, str]]:
    """Where this reader may export: the place that was asked for first, their areas, and what lies right below."""
    mine = me.areas(asking.ASKERS)
    below = [
        one.code
        for area in mine
        if codes.level(area) in BELOW
        for one in areas.within(conn, area, BELOW[codes.level(area)])
    ]
    first = [wanted] if wanted and me.roles(wanted) & asking.ASKERS else []
    return [(code, areas.path(conn, code)) for code in dict.fromkeys((*first, *mine, *below))]


def _wish() -> Wish:
    """Raises Refused."""
    form = request.form
    try:
        first, last = date.fromisoformat(form.get("first", "")), date.fromisoformat(form.get("last", ""))
    except ValueError:
        raise Refused("日期没有选好，请选开始和结束日期。") from None
    area = form.get("area", type=int) or 0
    return Wish(
        form.get("list", ""), area, first, last, form.get("purpose", ""), tuple(form.getlist("opened")),
        _kind(form.get("form", Form.XLSX.value)),
    )  # fmt: skip


def _kind(said: str) -> Form:
    """Raises Refused."""
    try:
        return Form(said)
    except ValueError:
        raise Refused("文件格式没有选好，请选 Excel 或 CSV。") from None
