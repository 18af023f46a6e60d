"""One masked field of one person uncovered with a reason; and, for whoever stands above, who uncovered how much."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from console.page import act, page
from console.parts import Parts
from console.reader import looking, refused
from console.render import render
from console.right import SEE_PEOPLE, WATCH
from console.visitor import Visitor
from county.errors import NotThere, Refused
from county.privacy import reveal, watching
from county.privacy.fields import FIELDS
from records import persons

WEEK = timedelta(days=7)


@page("/reveal/<int:person>/<field>", may=SEE_PEOPLE)
def ask(visitor: Visitor, parts: Parts, person: int, field: str) -> ResponseReturnValue:
    """What for; how many are left today."""
    with parts.database.write() as conn:
        me = looking(conn, parts.keyring, visitor)
        found = persons.find(conn, parts.keyring, person)
        if found is None or not reveal.may(me, found, field):
            abort(404)
        visitor.read(conn, parts.keyring, "名单", "准备看完整信息", person)
        left = reveal.left(conn, parts.county, me)
    return render("reveal.html", who=found, field=field, label=FIELDS[field].label, left=left, value="")


@act("/reveal/<int:person>/<field>", may=SEE_PEOPLE)
def show(visitor: Visitor, parts: Parts, person: int, field: str) -> ResponseReturnValue:
    reason = request.form.get("reason", "")
    try:
        with parts.database.write() as conn:
            me = looking(conn, parts.keyring, visitor)
            value = reveal.reveal(conn, parts.keyring, parts.county, me, person, field, reason)
            found = persons.find(conn, parts.keyring, person)
            left = reveal.left(conn, parts.county, me)
    except NotThere:
        abort(404)
    except Refused as error:
        return refused(error, url_for("console.reveal_ask", person=person, field=field))
    return render("reveal.html", who=found, field=field, label=FIELDS[field].label, left=left, value=value)


@page("/reveals", may=WATCH, menu="监督")
def watched(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """Who uncovered what in the last week, of the people in office in one's area."""
    with parts.database.read() as conn:
        found = watching.reveals(conn, parts.keyring, visitor.areas(WATCH), visitor.at, visitor.at - WEEK)
    today = Counter(one.who for one in found if one.at.date() == visitor.at.date())
    return render("reveals.html", found=found, today=today.most_common(), most=parts.county.privacy.reveals_a_day)
