"""How an edition would leave now: with a mass send, as a message, or as a card for who has not written for two days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, case, exists, func, select

from records import moments
from records.broadcasts.consent import CONSENT
from records.broadcasts.delivery import DIRECT, MASS
from records.broadcasts.plan import before, channel
from records.broadcasts.receivers import accounts
from records.broadcasts.who import Who
from records.talks import TALK, WINDOW

K, N = TALK.c, CONSENT.c
OPEN, AGREED, CLOSED = "open", "agreed", "closed"


@dataclass(frozen=True)
class Outlook:
    """Accounts by the way they would get it. `notice`: those who agreed to such. `full`: all but `mass` who have had the
    month's four mass sends."""

    mass: int = 0
    message: int = 0
    card: int = 0
    full: int = 0
    notice: int = 0


def outlook(conn: Connection, who: Who, now: datetime, *, mass: bool, notice: str = "") -> Outlook:
    """`mass`: mass sends are used as far as they go. `notice`: the subscription notice, "" for none."""
    told = accounts(who, now).order_by(None).subquery()
    since = moments.stored(now - WINDOW)
    window = exists().where(K.account == told.c.account, K.heard_at > since, K.window_left > 0)
    agreed = exists().where(N.account == told.c.account, N.template == notice, N.remaining > 0)
    way, open_ = (
        channel(told.c.account, before(conn, now) if mass else (), mass=mass).label("way"),
        case((window, OPEN), (agreed, AGREED), else_=CLOSED).label("open"),
    )
    ways = select(way, open_).select_from(told).subquery()
    rows = conn.execute(select(ways.c.way, ways.c.open, func.count()).group_by(ways.c.way, ways.c.open))
    found = {(kind, how): count for kind, how, count in rows}
    message, yes, card = (found.get((DIRECT, how), 0) for how in (OPEN, AGREED, CLOSED))
    by_mass = sum(count for (kind, _), count in found.items() if kind == MASS)
    return Outlook(by_mass, message, card, message + yes + card if mass else 0, yes)
