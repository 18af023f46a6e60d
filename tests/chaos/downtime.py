"""R3: messages at a steady pace while the database is down, and the web dies once meanwhile. All are answered at once,
kept when it is back, each person's in their order, and told what came of them.

PostgreSQL is killed and stays away; SQLite's file is locked by somebody else for as long. The order that we owe is that
of messages of which one was answered before the next was pushed.
"""

import asyncio
import statistics
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations

from bench.load.mail import ACCOUNT, FIRST_ID
from tests.chaos import checker, platform
from tests.chaos.overlap import KEPT
from tests.chaos.reports import CALM
from wechat.messages import Message

AT_ONCE = 40
"""People who talk in turn, each about every two seconds."""
DRAINED_S = 60.0
TOLD_S = 60.0
BEFORE_S = AFTER_S = 1.0


@dataclass
class Said:
    """One message: who said what, when it was first pushed, and when answered; 0: never."""

    key: bytes
    report: tuple
    pushed_at: float
    answered_at: float = 0


class Talk:
    """`per_s` messages a second, pushed up to three times as the platform does."""

    def __init__(self, town):
        self.town = town
        self.said, self.took_s = [], []
        self._postman = town.postman()

    async def go_on(self, per_s, seconds):
        began = asyncio.get_running_loop().time()
        said = []
        for n in range(int(per_s * seconds)):
            await asyncio.sleep(max(0, began + n / per_s - asyncio.get_running_loop().time()))
            said.append(asyncio.create_task(self._say(n)))
        await asyncio.gather(*said)

    async def _say(self, n):
        group, place = divmod(n, AT_ONCE * len(CALM))
        openid, tenths = self.town.county.openids[group * AT_ONCE + place % AT_ONCE], CALM[place // AT_ONCE]
        words = f"{tenths / 10:g} 没有不舒服,没外出没接触"
        request = self._postman.letter(openid, words, FIRST_ID + n, int(time.time()))
        key = Message("text", openid, ACCOUNT, 0, msg_id=FIRST_ID + n).delivery_key
        said = Said(key, (int(openid[6:]), tenths), time.monotonic())
        self.said.append(said)
        for _ in range(platform.PUSHES):
            one = await platform.push(self.town.port, request)
            if one.answered:
                said.answered_at = time.monotonic()
                self.took_s.append(one.took_s)
                return
            await asyncio.sleep(platform.PATIENCE_S - min(one.took_s, platform.PATIENCE_S))


def run(town, service, *, per_s, down_s):
    """The figures of one downtime; `good` says whether every bar was met."""
    town.start(BOT_WECHAT__API_BASE=service.url, BOT_RECORDS__BUSY_TIMEOUT_SECONDS="1")
    talk = Talk(town)
    drained_s = asyncio.run(_through(town, talk, per_s, down_s))
    keys = town.late()
    until = time.monotonic() + TOLD_S
    while _told(service) < len(keys) and time.monotonic() < until:
        time.sleep(0.2)
    town.stop()
    return _figures(town, talk, service, len(keys), drained_s)


async def _through(town, talk, per_s, down_s):
    talking = asyncio.create_task(talk.go_on(per_s, BEFORE_S + down_s + AFTER_S))
    await asyncio.sleep(BEFORE_S)
    async with town.down():
        await asyncio.sleep(down_s / 2)
        town.kill("web")
        await asyncio.sleep(down_s / 2)
    back = time.monotonic()
    await talking
    await asyncio.to_thread(town.drain, DRAINED_S * 10)
    return time.monotonic() - back


def _figures(town, talk, service, late, drained_s):
    answered = Counter(said.report for said in talk.said if said.answered_at)
    unknown = Counter(said.report for said in talk.said if not said.answered_at)
    verdict = checker.check(answered, unknown, town.rows())
    took = statistics.quantiles(talk.took_s, n=100)
    found = {
        "answered": verdict.answered,
        "lost": verdict.lost,
        "twice": verdict.twice + verdict.unasked,
        "unanswered": verdict.unknown,
        "out_of_order": _out_of_order(talk.said, town.deliveries()),
        "late": late,
        "late_untold": max(0, late - _told(service)),
        "drained_s": round(drained_s, 1),
        "s_p50": round(took[49], 3),
        "s_p99": round(took[98], 3),
        "s_worst": round(max(talk.took_s), 2),
    }
    zero = ("lost", "twice", "unanswered", "out_of_order", "late_untold")
    return {"good": not any(found[name] for name in zero) and drained_s <= DRAINED_S and late > 0, **found}


def _told(service):
    """Late answers that arrived; a reminder that was due by the clock is none."""
    return sum(n for (_, words), n in service.told.items() if KEPT in words)


def _out_of_order(said, kept_at):
    """Pairs of one person's messages that were kept the other way round."""
    persons = defaultdict(list)
    for one in said:
        persons[one.report[0]].append(one)
    return sum(
        first.key in kept_at and then.key in kept_at and kept_at[first.key] >= kept_at[then.key]
        for of_one in persons.values()
        for first, then in combinations(sorted(of_one, key=lambda one: one.pushed_at), 2)
        if 0 < first.answered_at < then.pushed_at
    )
