"""R5: kills, dying tokens, busy answers, timeouts before and after acceptance, while a broadcast goes out; then the count.

With a key nobody is skipped and nobody gets it twice. Without one nobody gets it twice, and of whom nobody knows it there
are at most as many as calls without an answer, and for each kill what a process had claimed.
"""

import time
from random import Random

from tests.broadcasts_chaos.house import READ_TIMEOUT_S, SETTINGS
from workers.broadcasts.work import CHUNKS

TOKEN_CALLS = 20_000
FAULTS = (
    {"kind": "errcode", "code": -1, "chance": 0.01},
    {"kind": "accepted_hang", "seconds": READ_TIMEOUT_S + 0.5, "chance": 0.005},
    {"kind": "hang", "seconds": READ_TIMEOUT_S + 0.5, "chance": 0.005},
)
IN_HANDS = (CHUNKS + 1) * SETTINGS.broadcast_batch
"""Rows that a process may have claimed: its two chunks of the queue, and the one that it looks for."""


def run(place, *, kills, seed, keyed, token_calls=TOKEN_CALLS, within_s=1800):
    """The figures of one broadcast to everybody."""
    random, began = Random(seed), time.monotonic()
    if not keyed:
        place.open_windows()
    call = "message/template/send" if keyed else "message/custom/send"
    for fault in FAULTS:
        place.platform.breaks(call=call, **fault)
    place.platform.turn(token_uses=token_calls)
    people = place.has().count
    died = 0
    with place.sending(senders=2):
        for n in range(kills):
            some = (n + 0.5) * people / (kills + 1)
            place.flows(lambda some=some: place.platform.arrived() >= some, 120)
            time.sleep(random.uniform(0, 0.1))
            died += place.kill(f"send{n % 2}")
        over = place.ends(within_s)
    return {
        "seed": seed,
        "kills": died,
        "seconds": round(time.monotonic() - began),
        **_count(place, people, died, keyed, over),
    }


def _count(place, people, kills, keyed, over):
    states, counts = place.states, place.platform.counts()
    unanswered = place.platform.drawn()
    unknown = states.get("unknown_final", 0)
    found = {
        "people": people, "states": states, "arrived": counts["recipients"], "over": over,
        "twice": counts["messages"] - counts["recipients"], "skipped": people - counts["recipients"],
        "unanswered": unanswered, "unknown": unknown, "bound": 0 if keyed else kills * IN_HANDS + unanswered,
    }  # fmt: skip
    good = over and not found["twice"] and sum(states.values()) == people
    if keyed:
        return {"good": good and states == {"accepted": people} and not found["skipped"], **found}
    known = states.get("accepted", 0) + unknown == people and states.get("accepted", 0) <= found["arrived"]
    return {"good": good and known and unknown <= found["bound"] and found["skipped"] <= unknown, **found}
