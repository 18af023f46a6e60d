"""Running a drill: travel in time, break the platform, turn its switches, begin anew."""

from dataclasses import asdict
from typing import Any

from flask import request

from playground import later
from playground.errors import CannotDo
from playground.faults import KINDS, Fault
from playground.hook import greeting
from playground.platform import Platform, furnish
from playground.state import jobs, tokens


def state(platform: Platform) -> dict[str, Any]:
    with platform.store.turn() as db:
        people = db.execute("SELECT count(*) FROM followers WHERE follows").fetchone()[0]
        last = db.execute("SELECT coalesce(max(id), 0) FROM bubbles").fetchone()[0]
    return _time(platform) | {
        "faults": [asdict(fault) for fault in platform.faults.standing()],
        "knobs": asdict(platform.knobs),
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
    if fault.kind not in KINDS:
        raise CannotDo(f"kind is one of {', '.join(KINDS)}")
    return {"id": platform.faults.add(fault)}


def mend(platform: Platform, fault_id: int | None = None) -> dict[str, Any]:
    platform.faults.remove(fault_id)
    return {"mended": True}


def turn(platform: Platform) -> dict[str, Any]:
    """{"token_uses": 20000}: any of the switches of playground/knobs.py."""
    for name, value in request.get_json().items():
        platform.knobs.turn(name, int(value))
    return asdict(platform.knobs)


def expire_tokens(platform: Platform) -> dict[str, Any]:
    with platform.store.turn() as db:
        tokens.expire(db, platform.clock.seconds())
    return {"expired": True}


def confirm(platform: Platform, msg_id: int) -> dict[str, Any]:
    """{"agreed": true}: an administrator's word on a mass send that waits for it."""
    with platform.store.turn() as db:
        later.decide(platform, db, msg_id, bool(request.get_json().get("agreed")))
    return {"decided": True}


def mass_jobs(platform: Platform) -> dict[str, Any]:
    with platform.store.turn() as db:
        return {"jobs": [asdict(job) for job in jobs.newest(db, 20)]}


def verify(platform: Platform) -> dict[str, Any]:
    """What happens when an account saves its server's address: a signed GET that must come back as the bare echostr."""
    return asdict(greeting.greet(platform.settings, platform.wire, platform.clock.seconds(), platform.chance))


def reset(platform: Platform) -> dict[str, Any]:
    """Back to the first morning: the cast, no words, no faults, the real time."""
    platform.store.clear()
    platform.exchanges.clear()
    platform.faults.remove()
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
    ("GET", "/jobs", mass_jobs),
    ("POST", "/jobs/<int:msg_id>", confirm),
    ("POST", "/verify", verify),
    ("POST", "/reset", reset),
)
