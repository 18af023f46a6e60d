"""查阅记录: who read what of whom, page by page; and whether the log is as it was written."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from console.page import page
from console.parts import Parts
from console.render import render
from console.right import OVERSEE
from console.visitor import Visitor
from county.privacy import watching
from records import access, chain, looked
from records.errors import Tampered

SIZE = 100
PIECE = 2_000
"""Entries checked in one request: less than a twentieth of a second, so that nobody waits behind it."""
END = 1 << 62


@page("/log", may=OVERSEE, menu="记录")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    before = min(END, request.args.get("before", END, type=int))
    with parts.database.read() as conn:
        found = looked.latest(conn, before, SIZE)
        rows = watching.readings(conn, parts.keyring, (one for _, one in found))
        head = access.head(conn)
    after = found[-1][0] if len(found) == SIZE else 0
    return render("log.html", rows=list(zip((n for n, _ in found), rows, strict=True)), head=head, after=after)


@page("/log/verify", may=OVERSEE)
def verify(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """A piece of the chain from where the last one ended; the page asks for the next by itself."""
    start = min(END, max(0, request.args.get("after", 0, type=int)))
    with parts.database.read() as conn:
        last = access.head(conn).position
        try:
            end = chain.walk(conn, parts.keyring, start, PIECE)
        except Tampered as error:
            return render("log_verify.html", wrong=error.position, end=None, last=last)
    return render("log_verify.html", wrong=None, end=end, last=last)
