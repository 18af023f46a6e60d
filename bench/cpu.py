"""Processor time of one kept turn, part by part and without HTTP. `make bench-turn-cpu`.

usage: python -m bench.cpu [--turns 1500] [--batch 6] [--rounds 5] [--people 10000] [--profile PART]

Processor time, not the clock; and in `loops`, a fixed piece of Python run before and after each round: on a machine that
others use a second of processor time does less, and the loops stay nearly true. Of the rounds the best. A turn is a daily
report in one line, as in `bench.turns`: `talk` is the conversation alone, `door` the wire (signature, parse,
seal), `sqlite` and `postgres` all that lies between, in batches, with its database; of PostgreSQL our side only.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count, islice
from urllib.parse import parse_qsl, urlsplit

from bench.load.mail import ACCOUNT, FIRST_ID, Credentials, Postman
from bench.records import served, settings
from bench.turns import servers
from bench.turns.county import SENTENCES, County
from chat.turn import Said
from handlers.turns import Turns
from handlers.waiting import Waiting
from house.house import House
from house.settings import read
from records import turns
from records.turns import Arrival
from wechat import replies
from wechat.door import Door
from wechat.messages import Message
from workers.finished import finished

Round = Callable[[], object]
KEPT = "已上报"
LOOPS = 10_000


@contextmanager
def house(kind: str, people: int, credentials: Credentials) -> Iterator[tuple[House, County]]:
    """A county in a database, and everything that a turn needs."""
    with ExitStack() as open_:
        records = settings(open_.enter_context(served(kind)))
        folder = open_.enter_context(tempfile.TemporaryDirectory(prefix="qunfang-bench-"))
        county = County(records, people, max(1, people * 609 // 836_000))
        os.environ |= servers.bot(credentials, records, "") | {"BOT_VAR": folder}
        made = House(read())
        yield made, county
        made.database.close()
        county.close()


class Bench:
    """The rounds of one house; no message is said twice."""

    def __init__(self, made: House, county: County, asked: argparse.Namespace, credentials: Credentials) -> None:
        self.house, self.openids = made, county.openids
        self.many, self.batch = asked.turns, asked.batch
        self.credentials = credentials
        self.turns = Turns(
            made.database, made.keyring, made.carrier, made.reception, made.clock, lambda _ids: None,
            made.settings.wechat.reply_max_bytes, finished,
        )  # fmt: skip
        self._numbers = count()

    def messages(self) -> list[Message]:
        openids, now = self.openids, int(time.time())
        return [
            Message(
                "text", openids[n % len(openids)], ACCOUNT, now, msg_id=FIRST_ID + n, text=SENTENCES[n % len(SENTENCES)]
            )
            for n in islice(self._numbers, self.many)
        ]

    def kept(self) -> Round:
        """Batches, from what stands in the database to the commit."""
        waiting = [Waiting(one, one.delivery_key, time.monotonic(), 3600) for one in self.messages()]
        batches = [waiting[n : n + self.batch] for n in range(0, len(waiting), self.batch)]

        def run() -> None:
            for batch in batches:
                answers = self.turns.run(batch)
                if not all(KEPT in answer.text for answer in answers):
                    raise RuntimeError(f"not a kept report: {answers}")

        return run

    def talk(self) -> Round:
        """The conversation alone: seat the person, take the words, write the memory."""
        said, made, now = self.messages(), self.house, self.house.clock()
        with made.database.read() as conn:
            arrivals = [Arrival(one.delivery_key, one.openid) for one in said]
            groups = [arrivals[n : n + 100] for n in range(0, len(arrivals), 100)]
            standings = [one for group in groups for one in turns.load(conn, made.keyring, group, now)]

        def run() -> None:
            for one, standing in zip(said, standings, strict=True):
                desk = made.reception.desk(conn, standing, now)
                if KEPT not in desk.take(Said(one.text)).reply:
                    raise RuntimeError("not a kept report")
                desk.sitting.memory.dumps()

        return run

    def door(self, *, safe: bool) -> Round:
        """In at the door and out again."""
        mode = "safe" if safe else "plain"
        door = Door(self.house.settings.wechat.model_copy(update={"mode": mode}))
        postman = Postman(self.credentials, host="", path="/", safe=safe)
        letters = [_opened(one) for one in postman.letters(self.openids, SENTENCES, self.many, int(time.time()))]

        def run() -> None:
            for query, body in letters:
                now = time.time()
                opened = door.open(query, body, now)
                door.close(opened, replies.text(opened.message, KEPT, now), now)

        return run


def _opened(letter: bytes) -> tuple[dict[str, str], bytes]:
    head, _, body = letter.partition(b"\r\n\r\n")
    return dict(parse_qsl(urlsplit(head.split()[1].decode()).query)), body


def micros(prepare: Callable[[], Round], rounds: int, many: int) -> tuple[float, float]:
    """Processor time of one of `many` in the best round, and the same in loops."""
    taken = []
    for _ in range(rounds):
        run, yard = prepare(), timed(loops)
        spent = timed(run)
        taken.append((spent / many * 1e6, spent / many / ((yard + timed(loops)) / 2 / LOOPS)))
    return tuple(round(min(one), 1) for one in zip(*taken, strict=True))  # type: ignore[return-value]


def timed(run: Round) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def loops() -> None:
    for _ in range(LOOPS):
        names = {str(n): [n] for n in range(20)}
        "".join(name for name, one in names.items() if one[0] % 3)


def profiled(prepare: Callable[[], Round], many: int) -> None:
    prepare()()
    run, profile = prepare(), cProfile.Profile()
    profile.runcall(run)
    print(f"--- {many} turns")
    pstats.Stats(profile).sort_stats("tottime").print_stats(60)
    pstats.Stats(profile).sort_stats("cumtime").print_stats(90)


def parts(bench: Bench, kind: str) -> dict[str, Callable[[], Round]]:
    if kind == "postgres":
        return {"postgres": bench.kept}
    doors = {"door": lambda: bench.door(safe=False), "door, sealed": lambda: bench.door(safe=True)}
    return {"talk": bench.talk, **doors, "sqlite": bench.kept}


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="processor time of one kept turn")
    parser.add_argument("--turns", type=int, default=1500)
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--profile", choices=("talk", "door", "door, sealed", "sqlite", "postgres"))
    asked, credentials, found = parser.parse_args(argv), Credentials(), {}
    for kind in ("sqlite", "postgres"):
        with house(kind, asked.people, credentials) as (made, county):
            for name, prepare in parts(Bench(made, county, asked, credentials), kind).items():
                if asked.profile == name:
                    profiled(prepare, asked.turns)
                elif not asked.profile:
                    found[name], in_loops = micros(prepare, asked.rounds, asked.turns)
                    print(f"{name:14}{found[name]:8.1f} µs{in_loops:8.1f} loops")
    print(json.dumps({name.replace(", ", "_"): one for name, one in found.items()}))


if __name__ == "__main__":
    main()
