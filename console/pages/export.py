"""One export: agreed to or refused by a second person, fetched within a day by whoever asked for it."""

from __future__ import annotations

import io

from flask import request, send_file, url_for
from flask.typing import ResponseReturnValue

from console.page import act, page
from console.parts import Parts
from console.reader import reader, refused
from console.render import render
from console.right import APPROVE, EXPORT
from console.settling import settle
from console.visitor import Visitor
from county.errors import NotThere, Refused
from county.exports import deciding, fetching, telling
from county.privacy import second
from county.privacy.fields import FIELDS
from records.exports import request as exports
from records.exports.request import Form, State

TYPES = {Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Form.CSV: "text/csv"}


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
        named = telling.names(conn, parts.keyring, (found,), asked)
    over = found.expires_at is None or found.expires_at <= visitor.at
    return render(
        "export.html", one=found, mine=mine, named=named, asked=asked, over=over, fields=FIELDS, label=telling.label
    )


@act("/exports/<int:id>/agree", may=APPROVE, strong=True)
def agree(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    return settle(parts, lambda conn: deciding.agree(conn, parts.keyring, reader(visitor), id), "export_show", id=id)


@act("/exports/<int:id>/refuse", may=APPROVE, strong=True)
def refuse(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    why = request.form.get("why", "")
    return settle(
        parts, lambda conn: deciding.refuse(conn, parts.keyring, reader(visitor), id, why), "export_show", id=id
    )


@act("/exports/<int:id>/file", may=EXPORT, strong=True)
def file(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    """A POST: that it was fetched is noted, and no link on another page can begin it."""
    try:
        with parts.database.write() as conn:
            found = fetching.fetch(conn, parts.keyring, reader(visitor), id)
    except Refused as error:
        return refused(error, url_for("console.exports_listed"))
    return send_file(io.BytesIO(found.content), TYPES[found.form], as_attachment=True, download_name=found.name)
