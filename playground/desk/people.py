"""Making people for a load or a test, and changing how they stand to the account."""

from typing import Any

from flask import request

from playground.platform import Platform
from playground.state import consents, followers

CROWD_MAX = 1_000_000


def crowd(platform: Platform) -> dict[str, Any]:
    """{"count": 1000, "prefix": "oLoad"}: followers oLoad0000000… who have just spoken, or {"openids": […]}; no event
    goes out."""
    asked = request.get_json()
    prefix = str(asked.get("prefix", "oCrowd"))
    openids = asked.get("openids") or [f"{prefix}{n:07d}" for n in range(min(int(asked["count"]), CROWD_MAX))]
    messages = int(asked.get("messages", platform.settings.talk_messages))
    with platform.store.turn() as db:
        followers.crowd(db, openids, platform.clock.seconds(), messages)
    return {"first": openids[0] if openids else "", "count": len(openids)}


def change(platform: Platform, openid: str) -> dict[str, Any]:
    """{"muted": true, "blacklisted": false}: does not take messages; is on the account's blacklist."""
    asked = request.get_json()
    with platform.store.turn() as db:
        followers.change(db, openid, bool(asked.get("muted")), bool(asked.get("blacklisted")))
        row = followers.find(db, openid)
    return {} if row is None else dict(row)


def consent(platform: Platform, openid: str) -> dict[str, Any]:
    """{"template_id": "…", "times": 1}: put consents into the ledger without an event."""
    asked = request.get_json()
    with platform.store.turn() as db:
        consents.grant(db, openid, str(asked["template_id"]), int(asked.get("times", 1)))
    return {"granted": True}


VIEWS = (
    ("POST", "/followers", crowd),
    ("POST", "/phones/<openid>/standing", change),
    ("POST", "/phones/<openid>/consents", consent),
)
