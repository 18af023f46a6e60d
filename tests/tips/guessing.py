"""S10: receipt codes cannot be guessed, and a guess learns nothing. `python -m tests.tips.guessing --count 100000`"""

import statistics
import time
from collections import Counter
from datetime import timedelta
from unittest import mock

from argon2 import extract_parameters

from county.leaving import Leaving
from county.tips import receipts
from handlers.waiting import Waiting
from records import turns
from records.standing import Arrival
from records.tips import receipt
from tests.fuzz.command import command
from tests.tips.office import Figures, hand_in, hasty, office
from wechat.messages import Message

WRONG, STOPPED = "没查到", "试得太多"
SOURCES = 200
TIMED = 1000
AT_ONCE = 64
"""Guesses in one commit, as when they arrive together."""


def guess(town, count, sources):
    """How many guesses, spread over these people within an hour, were held against a tip at all, and how many fitted."""
    for n in range(20):
        hand_in(town, f"tipper{n}", f"第{n}家今晚有人打麻将", "麻将棋牌")
    town.a_minute_passes()
    said = Counter()
    for start in range(0, count, at_once := min(sources, AT_ONCE)):
        for reply in _together(town, [f"oguesser{n % sources}" for n in range(start, min(start + at_once, count))]):
            said[next((one for one in (WRONG, STOPPED) if reply.startswith(one)), "hit")] += 1
    return said


def _together(town, openids):
    """The replies to a guess of each, in one batch."""
    batch = []
    for openid in openids:
        n, at = next(town.numbers), int(town.now.timestamp())
        message = Message("text", openid, "gh_county", at, msg_id=n, text=f"进度 {receipt.fresh()}")
        batch.append(Waiting(message, message.delivery_key, float("inf"), 4))
    return [answer.text for answer in town.turns.run(batch)]


def held(said, sources, settings):
    most = min(settings.tries_of_all_an_hour, sources * settings.tries_an_hour)
    return said["hit"] == 0 and said[WRONG] <= most


def _shown(town):
    """Receipts that fit nothing, by what is wrong with them."""
    known, purged = hand_in(town, "one", "东头打麻将"), hand_in(town, "two", "西头卖野味", "野味活禽")
    town.a_minute_passes()
    _end(town, "野味活禽")
    return {
        "wrong": lambda: receipt.Receipt(known.locator, receipt.fresh().secret),
        "unknown": receipt.fresh,
        "purged": lambda: purged,
    }


def timings(town, rounds):
    """Median milliseconds of processor time by what is wrong with the receipt: the secret, everything, or that its day is over."""
    shown = _shown(town)
    taken = {name: [] for name in shown}
    for _ in range(rounds):
        for name, make in shown.items():
            taken[name].append(_check(town, str(make())))
    return {name: round(statistics.median(times) * 1000, 2) for name, times in taken.items()}


def hashes(town):
    """What each of them is slow by: the parameters of every hash that it is held against."""
    held = []

    class Counting:
        def __getattr__(self, name):
            return getattr(slow, name)

        def verify(self, kept, digest):
            held.append(extract_parameters(kept))
            return slow.verify(kept, digest)

    slow = receipt.HASHER
    with mock.patch.object(receipt, "HASHER", Counting()):
        taken = {}
        for name, make in _shown(town).items():
            held.clear()
            _check(town, str(make()))
            taken[name] = tuple(held)
    return taken


def _end(town, kind):
    with town.database.write() as conn:
        over = town.now - timedelta(days=200)
        conn.exec_driver_sql(
            f"UPDATE tip_case SET state = 'closed', ended_at = {int(over.timestamp() * 1000)} WHERE kind = '{kind}'"
        )
    town.desk.forget(town.now)


def _check(town, written):
    with town.database.write() as conn:
        (standing,) = turns.load(conn, town.keyring, [Arrival(bytes(16), "guesser")], town.now)
        leaving = Leaving(conn, town.keyring, town.reception.county, standing, town.now)
        began = time.process_time()
        assert receipts.holder(leaving, written) is False
        return time.process_time() - began


def long(count, _seed):
    """Guesses with a quick hash, for only their number counts there; the times with the slow one."""
    with office() as town, hasty():
        said = guess(town, count, SOURCES)
        yield "guesses", Figures(said), held(said, SOURCES, town.reception.county.tips)
    with office() as town:
        times = timings(town, min(count, TIMED))
        yield "times", Figures(times), max(times.values()) - min(times.values()) <= 10


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 100_000)]))
