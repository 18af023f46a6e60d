"""How an edition would leave now: with a mass send, as a message, or as a card for who has not written for two days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, func, select

from records import moments
from records.broadcasts.delivery import DIRECT, MASS
from records.broadcasts.plan import before, channel
from records.broadcasts.who import Who, accounts
from records.talks import TALK, WINDOW

K = TALK.c


@dataclass(frozen=True)
class Outlook:
    """Accounts by the way they would get it. `full`: those of the last two that have had the month's four mass sends."""

    mass: int = 0
    message: int = 0
    card: int = 0
    full: int = 0


def outlook(conn: Connection, who: Who, now: datetime, *, mass: bool) -> Outlook:
    """`mass`: mass sends are used as far as they go."""
    told = accounts(who, now).order_by(None).subquery()
    since = moments.stored(now - WINDOW)
    window = exists().where(K.account == told.c.account, K.heard_at > since, K.window_left > 0)
    way, open_ = (
        channel(told.c.account, before(conn, now) if mass else (), mass=mass).label("way"),
        window.label("open"),
    )
    ways = select(way, open_).select_from(told).subquery()
    rows = conn.execute(select(ways.c.way, ways.c.open, func.count()).group_by(ways.c.way, ways.c.open))
    found = {(kind, bool(talks)): count for kind, talks, count in rows}
    message, card = found.get((DIRECT, True), 0), found.get((DIRECT, False), 0)
    by_mass = sum(count for (kind, _), count in found.items() if kind == MASS)
    return Outlook(by_mass, message, card, message + card if mass else 0)
