"""A visitor in the terms of the privacy rules, and the page that is shown when these rules refuse."""

from __future__ import annotations

from flask import Response, abort

from console.render import render
from console.visitor import Visitor
from county.errors import NotThere, Refused
from county.privacy import glass
from county.privacy.reader import Reader
from records.database import Connection
from records.secrecy import Keyring


def reader(visitor: Visitor) -> Reader:
    """On a page that shows also with what was opened for an hour; for an act with their offices alone."""
    held = tuple(one for one in visitor.holdings if one not in visitor.wider)
    return Reader(visitor.account, visitor.person, held, visitor.at, visitor.wider)


def looking(conn: Connection, keyring: Keyring, visitor: Visitor) -> Reader:
    """For the one act that only looks: with what was opened for an hour besides."""
    plain = reader(visitor)
    wider = glass.wider(conn, keyring, visitor.person, visitor.at)
    return Reader(plain.account, plain.person, plain.holdings, plain.at, wider)


def refused(error: Refused, back: str) -> Response:
    """In the words of the rule, with the way back; 404 where nothing is to be told."""
    if isinstance(error, NotThere):
        abort(404)
    return render("refused.html", 422, why=str(error), back=back)
