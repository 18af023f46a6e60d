"""R1: reports under `kill -9`. Each account says up to ten different temperatures, so a row names its message."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count

from bench.load.mail import FIRST_ID
from tests.chaos import platform

CALM = range(359, 369)
AT_ONCE = 48
PERSEVERE = 60
PAUSE_S = 0.3


@dataclass
class Log:
    """What the platform saw: by (account, tenths) what was answered and what stayed unknown."""

    answered: Counter = field(default_factory=Counter)
    unknown: Counter = field(default_factory=Counter)
    pushes: int = 0
    differing: list = field(default_factory=list)
    odd: list = field(default_factory=list)
    took_s: list = field(default_factory=list)


class Sender:
    """The people of a town and the platform between them and the house."""

    def __init__(self, town, random):
        self.town = town
        self.random = random
        self.log = Log()
        self._postman = town.postman()
        self._ids = count(FIRST_ID + random.randrange(10**12) * 1000)
        self._queue = [(openid, tenths) for openid in town.county.openids for tenths in CALM]

    async def send(self, how_many):
        """So many reports; those of one account one after the other."""
        waiting = self._take(how_many)

        async def speak():
            while waiting:
                openid, every = waiting.popitem()
                for tenths in every:
                    await self._say(openid, tenths)

        await asyncio.gather(*(speak() for _ in range(AT_ONCE)))

    def _take(self, how_many):
        taken, self._queue = self._queue[:how_many], self._queue[how_many:]
        by_openid = {}
        for openid, tenths in taken:
            by_openid.setdefault(openid, []).append(tenths)
        return by_openid

    async def _say(self, openid, tenths):
        """One message: pushed again until it was answered (or given up after three pushes), and then once more."""
        message, wanted = next(self._ids), self.random.randint(1, 3)
        most = PERSEVERE if self.random.random() < 0.9 else platform.PUSHES
        report = (int(openid[6:]), tenths)
        seen = []
        while len(seen) < most and not (any(one.answered for one in seen) and len(seen) >= wanted):
            together = self.random.choice((1, 1, 2))
            some = await asyncio.gather(*(self._push(openid, tenths, message) for _ in range(together)))
            seen += some
            if not any(one.answered for one in some):
                await asyncio.sleep(PAUSE_S)
        self._note(report, seen)

    async def _push(self, openid, tenths, message):
        words = f"{tenths / 10:g} 没有不舒服,没外出没接触"
        request = self._postman.letter(openid, words, message, int(time.time()))
        return await platform.push(self.town.port, request)

    def _note(self, report, seen):
        log = self.log
        log.pushes += len(seen)
        log.took_s += [one.took_s for one in seen if one.answered]
        answers = {self._postman.read(one.body) for one in seen if one.answered and one.body != b"success"}
        words = {words.split("<Content>", 1)[-1] for words in answers}
        if len(words) > 1:
            log.differing.append(sorted(words))
        log.odd += [one for one in words if "已上报" not in one]
        (log.answered if any(one.answered for one in seen) else log.unknown)[report] += 1
