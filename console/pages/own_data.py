"""权利请求: what people asked of their own data, by when, whose duty it is; answered here, and they are told."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from console.page import act, page
from console.parts import Parts
from console.reader import reader, refused
from console.render import render
from console.right import COMMAND, OVERSEE
from console.settling import settle
from console.visitor import Visitor
from county.errors import Refused
from county.privacy import answering
from county.privacy import requests as rights
from records import areas, persons


@page("/own-data", may=OVERSEE, menu="权利请求")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """Without names: they are seen, and noted, one by one."""
    with parts.database.read() as conn:
        found = rights.listing(conn, parts.keyring, reader(visitor))
        who = {
            one.id: one.name for one in persons.many(conn, parts.keyring, {o.whose for o in found if o.whose}).values()
        }
        where = {one.request.area: areas.place_name(conn, one.request.area) for one in found}
    return render("own_data.html", found=found, who=who, where=where)


@page("/own-data/<int:id>", may=OVERSEE, strong=True)
def show(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002 - as the address calls it
    try:
        with parts.database.write() as conn:
            owed, person = rights.find(conn, parts.keyring, reader(visitor), id)
            where = areas.path(conn, owed.request.area)
    except Refused as error:
        return refused(error, "")
    return render("own_data_one.html", owed=owed, person=person, where=where, answers=visitor.may(COMMAND))


@act("/own-data/<int:id>/copy", may=COMMAND, strong=True)
def copy(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    return settle(
        parts, lambda conn: answering.copy(conn, parts.keyring, parts.county, reader(visitor), id), "own_data_show", id=id,
    )  # fmt: skip


@act("/own-data/<int:id>/reply", may=COMMAND, strong=True)
def reply(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    words = request.form.get("words", "")
    return settle(
        parts, lambda conn: answering.reply(conn, parts.keyring, reader(visitor), id, words), "own_data_show", id=id
    )


@act("/own-data/<int:id>/erase", may=COMMAND, strong=True)
def erase(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    return settle(
        parts, lambda conn: answering.erase(conn, parts.keyring, parts.county, reader(visitor), id), "own_data_show", id=id,
    )  # fmt: skip


@act("/own-data/<int:id>/refuse", may=COMMAND, strong=True)
def refuse(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    words = request.form.get("words", "")
    return settle(
        parts, lambda conn: answering.refuse(conn, parts.keyring, reader(visitor), id, words), "own_data_show", id=id
    )
