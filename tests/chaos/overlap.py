"""R2: three pushes of one message that overlap while the first still runs: one effect, one reply, in time.

Each message is pushed three times a little apart and, when its turn is over, once more. One in twenty is said again
under another number within two seconds, as people do who tap twice: that is another message, and is kept.

A short run beside others may stand still itself, and then reads late what was answered in time: with `excused` so much is
taken off a push. The long run counts everything.
"""

import asyncio
import random as chance
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count

from bench.load.mail import ACCOUNT, FIRST_ID
from tests.chaos import checker, platform
from tests.chaos.reports import CALM
from tests.chaos.stalls import Stalls
from wechat.messages import Message

IN_TIME_S = 4.5
OVER = 1.2
"""So many times as long as a turn is held after its first push it is over."""
KEPT = "已上报"
"""What a late answer says; a reminder that was due by the clock is none."""
SENT_S = 30.0
"""Until then the worker must have sent every late answer."""


@dataclass
class Seen:
    """One message and the answers to its pushes."""

    openid: str
    tenths: int
    msg_id: int
    pushes: list = field(default_factory=list)
    replies: set = field(default_factory=set)

    @property
    def key(self):
        return Message("text", self.openid, ACCOUNT, 0, msg_id=self.msg_id).delivery_key


class Crowd:
    """Everybody who sends, and what each of them saw."""

    def __init__(self, town, seed, slow_s):
        self.town = town
        self.slow_s = slow_s
        self.seen = []
        self.stalls = Stalls()
        self._random = chance.Random(seed)
        self._postman = town.postman()
        self._ids = count(FIRST_ID + self._random.randrange(10**12) * 1000)

    async def send(self, messages, at_once):
        """Of an account one at a time, but for the twins."""
        openids = self.town.county.openids
        waiting = [(openids[n % len(openids)], CALM[n // len(openids)]) for n in range(messages)]
        lines = [waiting[n::at_once] for n in range(at_once)]
        async with self.stalls.watched():
            await asyncio.gather(*(self._line(line) for line in lines))

    async def _line(self, line):
        for openid, tenths in line:
            twice = self._random.random() < 0.05
            await asyncio.gather(self._say(openid, tenths, 0), *([self._say(openid, tenths, 2)] if twice else []))

    async def _say(self, openid, tenths, within_s):
        await asyncio.sleep(self._random.uniform(0, within_s))
        seen = Seen(openid, tenths, next(self._ids))
        self.seen.append(seen)
        gap = self._random.uniform(0.02, 2.0 if self.slow_s else 0.3)
        over = asyncio.get_running_loop().time() + self.slow_s * OVER
        await asyncio.gather(*(self._push(seen, n * gap) for n in range(platform.PUSHES)))
        await self._push(seen, max(0, over - asyncio.get_running_loop().time()))

    async def _push(self, seen, wait_s):
        await asyncio.sleep(wait_s)
        words = f"{seen.tenths / 10:g} 没有不舒服,没外出没接触"
        request = self._postman.letter(seen.openid, words, seen.msg_id, int(time.time()))
        one = await platform.push(self.town.port, request)
        seen.pushes.append(one)
        if one.answered and one.body != b"success":
            seen.replies.add(self._postman.read(one.body).split("<Content>", 1)[-1])


def run(town, service, *, messages, at_once, slow_s, seed, excused=False):
    """The figures of one run; `good` says whether every bar of R2 was met."""
    town.start(BOT_WEB__SLOW_TURN_S=str(slow_s), BOT_WEB__THREADS="512", BOT_WECHAT__API_BASE=service.url)
    crowd = Crowd(town, seed, slow_s)
    began, rows, versions = time.monotonic(), town.rows(), town.versions()
    asyncio.run(crowd.send(messages, at_once))
    town.drain()  # a turn whose commit waits for a slow disk is over later than its last push
    keys = town.late()
    lates = {one.key: one for one in crowd.seen if one.key in keys}
    _await(lambda: sum(n for (_, words), n in service.told.items() if KEPT in words) >= len(lates))
    town.stop()
    asked = Counter((int(one.openid[6:]), one.tenths) for one in crowd.seen)
    verdict = checker.check(asked, Counter(), town.rows() - rows)
    moved = town.versions() - versions
    return _figures(
        crowd, verdict, moved, lates, service, time.monotonic() - began, crowd.stalls if excused else Stalls()
    )


def _await(true):
    until = time.monotonic() + SENT_S
    while not true() and time.monotonic() < until:
        time.sleep(0.2)


def late(push, stalls):
    """Whether its answer came late or not at all, for all that the client did not stand still."""
    return push.took_s - stalls.within(push.began, push.began + push.took_s) > IN_TIME_S


def unanswered(push, stalls):
    """Whether it was turned away, or waited as long as anybody does."""
    return not push.answered and (push.took_s <= IN_TIME_S or late(push, stalls))


def _figures(crowd, verdict, moved, lates, service, seconds, stalls):
    pushes = [push for one in crowd.seen for push in one.pushes]
    took = statistics.quantiles([push.took_s for push in pushes], n=100)
    spoken = Counter(int(one.openid[6:]) for one in crowd.seen)
    told = Counter(
        {
            to: sum(n for (one, words), n in service.told.items() if one == to and KEPT in words)
            for to, _ in service.told
        }
    )
    found = {
        "slow_s": crowd.slow_s,
        "messages": len(crowd.seen),
        "pushes": len(pushes),
        "lost": verdict.lost,
        "twice": verdict.twice + verdict.unasked,
        "transitions_wrong": (moved - spoken).total() + (spoken - moved).total(),
        "differing": sum(len(one.replies) > 1 for one in crowd.seen),
        "unanswered": sum(unanswered(push, stalls) for push in pushes),
        "too_late": sum(late(push, stalls) for push in pushes),
        "client_late": sum(push.took_s > IN_TIME_S and not late(push, stalls) for push in pushes),
        "client_stood_s": round(crowd.stalls.total(), 2),
        "late": len(lates),
        "late_wrong": (told - Counter(one.openid for one in lates.values())).total()
        + (Counter(one.openid for one in lates.values()) - told).total(),
        "mute": sum(not one.replies and one.key not in lates for one in crowd.seen),
        "s_p50": round(took[49], 3),
        "s_p99": round(took[98], 3),
        "s_worst": round(max(push.took_s for push in pushes), 2),
        "seconds": round(seconds),
    }
    zero = ("lost", "twice", "transitions_wrong", "differing", "unanswered", "too_late", "late_wrong", "mute")
    return {"good": not any(found[name] for name in zero), **found}
