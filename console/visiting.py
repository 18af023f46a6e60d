"""Who comes: the session behind a cookie, and whoever holds an office with it at this moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from flask import g

from console.parts import Parts
from console.visitor import Visitor
from county.privacy import glass
from records.console import holder, session
from records.console.session import Session
from records.writing import run

SEEN_EVERY = timedelta(minutes=1)
"""So often a session's last use is written: not at every click."""


def secure(parts: Parts) -> bool:
    """Whether browsers reach us by https."""
    return parts.county.site.startswith("https://")


def visiting(parts: Parts, cookie: str, *, uses: bool = True, widened: bool = False) -> Visitor | None:
    """Whose cookie this is. Anyone whose last office has ended loses all sessions, on every device. A request that a page
    makes by itself does not count as use, so a page left open still expires. `widened`: areas opened for an hour count too;
    what is read there is logged as always."""
    if not cookie:
        return None
    now = parts.clock()
    with parts.database.read() as conn:
        found = session.find(conn, cookie, now, parts.settings.idle)
        who = holder.find(conn, parts.keyring, found.account, now) if found else None
        wider = glass.wider(conn, parts.keyring, who.person, now) if who and widened else ()
    if found is None:
        return None
    if who is None or who.person != found.person:
        _write(parts, session.end_all(found.account))
        g.deposed = True
        return None
    if uses and now - found.seen >= SEEN_EVERY:
        _write(parts, session.touch(found.hash, now))
    held = (*who.holdings, *wider)
    return Visitor(who.account, who.person, who.name, held, found, _strong(parts, found, now), now, wider)


def _strong(parts: Parts, found: Session, now: datetime) -> bool:
    return found.strong_at is not None and now - found.strong_at < parts.settings.fresh


def _write(parts: Parts, *writes: Any) -> None:
    with parts.database.write() as conn:
        run(conn, writes)
