"""Running a drill: travel in time, break the platform, turn its switches, begin anew."""

from dataclasses import asdict
from typing import Any

from flask import request

from playground.errors import CannotDo
from playground.platform import Platform, furnish
from playground.state import faults, knobs, tokens
from playground.state.faults import Fault


def state(platform: Platform) -> dict[str, Any]:
    with platform.store.turn() as db:
        people = db.execute("SELECT count(*) FROM followers WHERE follows").fetchone()[0]
        last = db.execute("SELECT coalesce(max(id), 0) FROM bubbles").fetchone()[0]
        state = {"faults": [asdict(fault) for fault in faults.standing(db)], "knobs": knobs.everything(db)}
    return _time(platform) | state | {
        "mode": platform.settings.mode,
        "webhook_url": platform.settings.webhook_url,
        "followers": people,
        "last_bubble": last,
    }


def travel(platform: Platform) -> dict[str, Any]:
    """{"seconds": 3600}, {"to": "07:00"} for the next such time, or {"reset": true}."""
    asked = request.get_json()
    if asked.get("reset"):
        platform.clock.reset()
    elif "to" in asked:
        hour, minute = map(int, str(asked["to"]).split(":"))
        platform.clock.travel_to(hour, minute)
    else:
        platform.clock.travel(int(asked["seconds"]))
    return _time(platform)


def break_calls(platform: Platform) -> dict[str, Any]:
    """{"call": "message/custom/send", "kind": "errcode", "code": -1, "remaining": 3, "chance": 1.0, "seconds": 30}"""
    fault = Fault(**request.get_json())
    if fault.kind not in faults.KINDS:
        raise CannotDo(f"kind is one of {', '.join(faults.KINDS)}")
    with platform.store.turn() as db:
        return {"id": faults.add(db, fault)}


def mend(platform: Platform, fault_id: int | None = None) -> dict[str, Any]:
    with platform.store.turn() as db:
        faults.remove(db, fault_id)
    return {"mended": True}


def turn(platform: Platform) -> dict[str, Any]:
    """{"token_uses": 20000}: any of the switches of playground/state/knobs.py."""
    with platform.store.turn() as db:
        for name, value in request.get_json().items():
            if name not in knobs.DEFAULTS:
                raise CannotDo(f"no such switch: {name}")
            knobs.turn(db, name, int(value))
        return knobs.everything(db)


def expire_tokens(platform: Platform) -> dict[str, Any]:
    with platform.store.turn() as db:
        tokens.expire(db, platform.clock.seconds())
    return {"expired": True}


def reset(platform: Platform) -> dict[str, Any]:
    """Back to the first morning: the cast, no words, no faults, the real time."""
    platform.store.clear()
    platform.exchanges.clear()
    platform.clock.reset()
    furnish(platform)
    return {"reset": True}


def _time(platform: Platform) -> dict[str, Any]:
    return {"now": platform.clock().isoformat(), "offset_s": platform.clock.offset_s}


VIEWS = (
    ("GET", "/state", state),
    ("POST", "/time", travel),
    ("POST", "/faults", break_calls),
    ("DELETE", "/faults", mend),
    ("DELETE", "/faults/<int:fault_id>", mend),
    ("POST", "/knobs", turn),
    ("POST", "/tokens/expire", expire_tokens),
    ("POST", "/reset", reset),
)
