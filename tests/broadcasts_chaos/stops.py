"""R7: 「停」 at random moments: what still leaves is what was on its way and less than a batch, and resuming sends the rest."""

import time
from random import Random

from records.broadcasts.edition import Stage
from tests.broadcasts_chaos.house import SETTINGS

STOPPED_IN_S = 2.0
QUIET_S = 0.5
MOST = SETTINGS.broadcast_calls + SETTINGS.broadcast_batch


def run(place, *, stops, seed, within_s=1800, records_s=0.0):
    """The figures of one broadcast. A machine that stands still may need `records_s` more until the calls under way are over."""
    random, people = Random(seed), place.has().count
    after, late = [], 0
    with place.sending(senders=1):
        for n in range(stops):
            _until(lambda n=n: place.platform.arrived() > n * people / (stops + 1), 120)
            time.sleep(random.uniform(0, 0.3))
            if place.done:
                break
            place.moves([Stage.RUNNING], Stage.STOPPED)
            at = place.platform.arrived()
            time.sleep(STOPPED_IN_S)
            _until(lambda: not place.states.get("sending"), records_s)
            then = place.platform.arrived()
            after.append(then - at)
            time.sleep(QUIET_S)
            late += place.platform.arrived() - then
            place.passes(130)
            place.moves([Stage.STOPPED], Stage.RUNNING)
        over = place.ends(within_s)
    counts, states = place.platform.counts(), place.states
    good = over and after and max(after) <= MOST and not late and states == {"accepted": people}
    once = counts["messages"] == counts["recipients"] == people
    return {
        "good": bool(good and once), "seed": seed, "stops": len(after), "after_worst": max(after, default=0), "bound": MOST,
        "late": late, "people": people, "states": states, "messages": counts["messages"],
    }  # fmt: skip


def _until(true, seconds):
    until = time.monotonic() + seconds
    while not true() and time.monotonic() < until:
        time.sleep(0.01)
