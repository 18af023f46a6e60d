"""Reading: what phones show, what the account really sent, what went over the wire."""

import sqlite3
from dataclasses import asdict
from typing import Any

from flask import request

from playground.platform import Platform
from playground.state import bubbles, codes, followers, jobs, menus, outbox

SCREEN_BUBBLES = 80


def phone(platform: Platform, openid: str) -> dict[str, Any]:
    """?since=<id>&limit=: the bubbles of one phone."""
    with platform.store.turn() as db:
        found = bubbles.since(db, _number("since", 0), openid, _number("limit", 1000))
    return {"bubbles": found, "busy": openid in platform.postman.busy()}


def screen(platform: Platform) -> dict[str, Any]:
    """?since=<bubble id>&exchange=<exchange id>&phones=a,b: everything new for the page, in one answer."""
    cursor, openids = _number("since", 0), request.args.get("phones", "").split(",")
    with platform.store.turn() as db:
        found = [bubble for openid in openids for bubble in bubbles.since(db, cursor, openid, SCREEN_BUBBLES)]
        beyond = bubbles.beyond(db, cursor, SCREEN_BUBBLES)
        standing = {openid: _standing(db, openid) for openid in openids}
        waiting = [asdict(job) for job in jobs.waiting(db)]
    exchanges = platform.exchanges.since(_number("exchange", 0))
    return {
        "bubbles": sorted(found, key=lambda bubble: bubble["id"]),
        "beyond": beyond,
        "phones": standing,
        "busy": platform.postman.busy(),
        "waiting": waiting,
        "exchanges": [_headline(asdict(exchange)) for exchange in exchanges],
        "now": platform.clock.seconds(),
        "offset_s": platform.clock.offset_s,
        "faults": [asdict(fault) for fault in platform.faults.standing()],
        "knobs": asdict(platform.knobs),
    }


def exchange(platform: Platform, exchange_id: int) -> dict[str, Any]:
    found = platform.exchanges.find(exchange_id)
    return {} if found is None else asdict(found)


def exchanges(platform: Platform) -> dict[str, Any]:
    """?since=<id>: the exchanges still kept, whole."""
    return {"exchanges": [asdict(exchange) for exchange in platform.exchanges.since(_number("since", 0))]}


def sent(platform: Platform) -> dict[str, Any]:
    """?since=&channel=&limit=: what phones received, oldest first."""
    with platform.store.turn() as db:
        found = outbox.rows(db, _number("since", 0), request.args.get("channel", ""), _number("limit", 1000))
    return {"rows": found}


def counts(platform: Platform) -> dict[str, Any]:
    """?since=&channel=: messages, recipients, and who got the same thing twice."""
    with platform.store.turn() as db:
        return outbox.counts(db, _number("since", 0), request.args.get("channel", ""))


def qr_codes(platform: Platform) -> dict[str, Any]:
    with platform.store.turn() as db:
        return {"codes": codes.newest(db, platform.clock.seconds(), _number("limit", 20))}


def _standing(db: sqlite3.Connection, openid: str) -> dict[str, Any]:
    person = followers.find(db, openid)
    follows = bool(person and person["follows"])
    return {"follows": follows, "menu": menus.shown(db, openid) if follows else []}


def _headline(exchange: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "at", "openid", "direction", "title", "status", "ms", "attempt")
    return {name: exchange[name] for name in names}


def _number(name: str, default: int) -> int:
    return int(request.args.get(name, default))


VIEWS = (
    ("GET", "/phones/<openid>", phone),
    ("GET", "/screen", screen),
    ("GET", "/exchanges", exchanges),
    ("GET", "/exchanges/<int:exchange_id>", exchange),
    ("GET", "/outbox", sent),
    ("GET", "/outbox/counts", counts),
    ("GET", "/codes", qr_codes),
)
