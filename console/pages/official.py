"""One official: every office, now and before; ended, or helped when the phone is lost."""

from __future__ import annotations

from collections.abc import Callable

from flask import abort, url_for
from flask.typing import ResponseReturnValue

from console import right
from console.guard import away
from console.page import act, page
from console.pages.staff import orderer
from console.parts import Parts
from console.render import render
from console.visitor import Visitor
from county.console import offices
from county.console.ordering import Orderer
from county.errors import Refused
from records import accounts, persons, roles
from records.console import official, session
from records.database import Connection
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring

Help = Callable[[Connection, Keyring, Orderer, int], None]


@page("/staff/<int:person>", may=right.STAFF)
def show(visitor: Visitor, parts: Parts, person: int, wrong: str = "", status: int = 200) -> ResponseReturnValue:
    with parts.database.write() as conn:
        who, held = _found(conn, parts, visitor, person)
        visitor.read(conn, parts.keyring, "查看", "岗位", person)
        titles = {one.id: offices.path(conn, one.area) for one in held}
        own = accounts.of_own(conn, person)
        opened = [one for account in own for one in session.of_account(conn, account, visitor.at, parts.settings.idle)]
        mine = official.find(conn, parts.keyring, own[0]) if own else None
    by = orderer(visitor)
    now = [one for one in held if one.lasts(visitor.at)]
    return render(
        "official.html", status, who=who, now=now, before=[one for one in held if not one.lasts(visitor.at)],
        titles=titles, ends={one.id for one in now if by.ends(one)}, sessions=opened, factor=mine, bound=bool(own),
        helps=bool(now) and all(by.ends(one) for one in now), wrong=wrong,
    )  # fmt: skip


@act("/staff/offices/<int:holding>/end", may=right.STAFF, strong=True)
def end(visitor: Visitor, parts: Parts, holding: int) -> ResponseReturnValue:
    with parts.database.read() as conn:
        one = roles.find(conn, holding)
    if one is None or not visitor.sees(right.STAFF, one.area):
        abort(404)
    try:
        with parts.database.write() as conn:
            told = offices.end(conn, parts.keyring, orderer(visitor), one)
    except Refused as refused:
        return show(visitor, parts, person=one.person, wrong=str(refused), status=422)
    parts.wake([told])
    return away(url_for("console.official_show", person=one.person))


@act("/staff/<int:person>/factor", may=right.STAFF, strong=True)
def forget_factor(visitor: Visitor, parts: Parts, person: int) -> ResponseReturnValue:
    return _helped(visitor, parts, person, offices.forget_factor)


@act("/staff/<int:person>/unbind", may=right.STAFF, strong=True)
def unbind(visitor: Visitor, parts: Parts, person: int) -> ResponseReturnValue:
    return _helped(visitor, parts, person, offices.unbind)


def _helped(visitor: Visitor, parts: Parts, person: int, how: Help) -> ResponseReturnValue:
    try:
        with parts.database.write() as conn:
            _found(conn, parts, visitor, person)
            how(conn, parts.keyring, orderer(visitor), person)
    except Refused as refused:
        return show(visitor, parts, person=person, wrong=str(refused), status=422)
    return away(url_for("console.official_show", person=person))


def _found(conn: Connection, parts: Parts, visitor: Visitor, person: int) -> tuple[Person, list[Holding]]:
    """Only who holds or held an office where the visitor orders; anybody else is not there."""
    held = [one for one in roles.ever(conn, person) if visitor.sees(right.STAFF, one.area)]
    who = persons.find(conn, parts.keyring, person) if held else None
    if who is None:
        abort(404)
    return who, held
