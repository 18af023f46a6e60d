"""Signing in: by the chat's link, or by the name and the code that it said. Guesses are counted before they are compared."""

from __future__ import annotations

from datetime import timedelta

from flask import Request

from console import device
from console.parts import Parts
from records.console import entry, guess, holder, official, session
from records.database import Connection
from records.writing import run

SOURCE_AT_ONCE, SOURCE_EVERY = 20, timedelta(minutes=3)
"""A whole office may sit behind one address: forty an hour."""


def by_link(parts: Parts, request: Request, token: str) -> str | None:
    """The new session's token; None for a link that is over, or was used."""
    now = parts.clock()
    with parts.database.write() as conn:
        account = entry.by_link(conn, token, now)
        return _begin(conn, parts, request, account) if account else None


def allowed(parts: Parts, request: Request, name: str, mark: str) -> bool:
    """Counts this guess, also at a name that nobody has. A browser in which the account signed in before is counted by
    itself: whoever else guesses cannot lock it out."""
    now = parts.clock()
    with parts.database.write() as conn:
        account = official.named(conn, name)
        known = device.known(parts.keyring, account, mark) if account else ""
        if known:
            return guess.allowed(conn, parts.keyring, f"device/{known}", now)
        where = f"source/{device.source(request, parts.settings.proxies)}"
        return guess.allowed(conn, parts.keyring, where, now, SOURCE_AT_ONCE, SOURCE_EVERY) and guess.allowed(
            conn, parts.keyring, f"name/{name}", now
        )


def by_code(parts: Parts, request: Request, name: str, code: str) -> tuple[int, str] | None:
    """Account and the new session's token; None for a wrong name, a wrong code and one that is over."""
    now = parts.clock()
    with parts.database.write() as conn:
        account = official.named(conn, name)
        if account is None or not entry.by_code(conn, parts.keyring, account, code, now):
            return None
        token = _begin(conn, parts, request, account)
    return (account, token) if token else None


def _begin(conn: Connection, parts: Parts, request: Request, account: int) -> str | None:
    """None for an account that holds no office any more."""
    now = parts.clock()
    who = holder.find(conn, parts.keyring, account, now)
    if who is None:
        return None
    token = session.fresh()
    begun = session.begin(token, account, who.person, device.called(request), now, parts.settings.lasts)
    run(conn, [begun])
    return token
