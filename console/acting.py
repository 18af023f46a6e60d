"""Acts done in the console as in the chat: by the same rules, in one transaction, after which the senders are woken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from chat.steps import Keep
from chat.turn import Done
from console.parts import Parts
from console.visitor import Visitor
from county.leaving import Leaving
from records import accounts, notices, number, writing
from records.database import Connection
from records.standing import Arrival, Standing

FLOW, ACT = "console", "act"


@contextmanager
def acting(visitor: Visitor, parts: Parts) -> Iterator[Leaving]:
    """What is done with the turn is written at its end; a Conflict undoes all of it."""
    with parts.database.write() as conn:
        turn = leaving(conn, visitor, parts)
        yield turn
        writing.run(conn, [*(notices.put(parts.keyring, one) for one in turn.notices), *turn.also])
    if turn.notices:
        parts.wake([one.id for one in turn.notices])


def leaving(conn: Connection, visitor: Visitor, parts: Parts) -> Leaving:
    """As for a turn of this account, without a message and without a talk."""
    account = accounts.many(conn, parts.keyring, [visitor.account])[visitor.account]
    standing = Standing(Arrival(b"", account.openid), None, account, True, holdings=visitor.holdings)
    return Leaving(conn, parts.keyring, parts.county, standing, visitor.at)


def done(act: Any, talk: int = 0) -> Done:
    """An act as an effect of a talk that nobody goes on with: of a new one, or of the one that a form stands for."""
    return Done(talk or number.fresh(), FLOW, ACT, Keep(act))
