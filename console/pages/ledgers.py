"""台账: every ledger that is declared, page by page, chosen by place, day and fact; one row with its corrections; a sheet to fill.

Nothing here knows any ledger: columns, filters and who reads what follow from the declaration.
"""

from __future__ import annotations

from typing import Any

from flask import Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from console import places
from console.asked import AFTER, Asked, asked, filters
from console.cells import cells
from console.lines import by, columns, right, roles, shown
from console.noting import note
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import EXPORT, LEDGERS
from console.visitor import Visitor
from county.today.parts import within
from papers import Grid, Paper, Text, pdf
from records import ledgers, moments
from records.browse import counting, history, listing
from records.browse.wanted import Key
from records.shelf import Shelf

BLANK_ROWS = 27
FORMS = 6
"""So many facts have room on a sheet of paper beside name and door."""


@page("/ledgers", may=LEDGERS, menu="台账")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    found = [shelf for shelf in ledgers.SHELVES if visitor.may(right(shelf))]
    return render("ledgers.html", shelves=found)


@page("/ledgers/<name>", may=LEDGERS)
def rows(visitor: Visitor, parts: Parts, name: str) -> ResponseReturnValue:
    shelf = named(visitor, name)
    place = request.args.get("area", type=int) or next(iter(visitor.areas(right(shelf))))
    visitor.reach(right(shelf), place)
    open_ = frozenset(one for one, fact in shelf.facts.items() if fact.readers & roles(visitor, place))
    wish = asked(shelf, place, open_, request.args, moments.local_day(visitor.at))
    with parts.database.read() as conn:
        way = places.trail(conn, visitor, right(shelf), place)
        found = listing.page(conn, parts.keyring, shelf, wish.wanted)
        total = None if wish.wanted.after else counting.count(conn, shelf, wish.wanted)
        lines = shown(conn, parts.keyring, visitor, shelf, found.lines)
        below = within(conn, place)
        villages = places.names(conn, (one.line.key.area for one in lines))
    note(visitor, parts, "台账", f"台账 {shelf.label}", (one.line.key.person for one in lines))
    found_columns = columns(lines)
    return render(
        "ledger.html", shelf=shelf, way=way, place=place, asked=wish, lines=lines, total=total, most=counting.MOST,
        below=below, villages=villages, filters=[one for one in filters(shelf) if one in open_],
        after=_next(shelf, place, wish, found.next), searching=found.searching,
        again=url_for("console.ledgers_rows", name=name, area=place), may_export=visitor.sees(EXPORT, place),
        columns=found_columns["columns"], closed=found_columns["closed"], empty=found_columns["empty"],
    )  # fmt: skip


@page("/ledgers/<name>/rows/<key>", may=LEDGERS)
def row(visitor: Visitor, parts: Parts, name: str, key: str) -> ResponseReturnValue:
    shelf, where = named(visitor, name), Key.parse(key)
    with parts.database.read() as conn:
        line = history.find(conn, parts.keyring, shelf, where) if where else None
        lines = shown(conn, parts.keyring, visitor, shelf, [line] if line else [])
        visitor.reach(right(shelf), lines[0].place if lines else None)
        before = history.history(conn, parts.keyring, shelf, lines[0].line.key.id)
        who = by(conn, parts.keyring, [lines[0].line.record.account, *(one.by for one in before)])
        way = places.trail(conn, visitor, right(shelf), lines[0].line.key.area)
    held = roles(visitor, lines[0].place)
    note(visitor, parts, "台账", f"台账 {shelf.label}", (one.line.key.person for one in lines))
    now = lines[0].cells
    was = [
        (one, [was for was, is_ in zip(cells(shelf, one.record, held), now, strict=True) if was != is_])
        for one in before
        if one.record.person == lines[0].line.key.person
    ]
    return render("ledger_row.html", shelf=shelf, one=lines[0], was=was, who=who, way=way)


@page("/ledgers/<name>/blank.pdf", may=LEDGERS)
def blank(visitor: Visitor, parts: Parts, name: str) -> ResponseReturnValue:
    """The paper twin: the ledger's columns, empty, to be filled by hand."""
    shelf = named(visitor, name)
    head = ("门牌", "姓名", *(fact.label for fact in list(shelf.facts.values())[:FORMS]))
    grid = Grid(head, tuple(("",) * len(head) for _ in range(BLANK_ROWS)))
    told = "日期　　　　　　　村　　　　　　　填表人　　　　　　　"
    made = pdf.render(
        Paper(f"{shelf.label}登记表", (Text(told, flush=True), grid), footer="填完当天交网格员录入，录完撕碎")
    )
    return Response(made, content_type="application/pdf")


def named(visitor: Visitor, name: str) -> Shelf[Any]:
    """404 for a ledger that is not there, or of which nothing is theirs to read."""
    found = next((shelf for shelf in ledgers.SHELVES if shelf.name == name), None)
    if found is None or not visitor.may(right(found)):
        abort(404)
    return found


def _next(shelf: Shelf[Any], place: int, wish: Asked, after: Key | None) -> str:
    if after is None:
        return ""
    typed: dict[str, Any] = {name: words for name, words in wish.typed.items() if words} | {AFTER: str(after)}
    return url_for("console.ledgers_rows", name=shelf.name, area=place, **typed)
