"""A county of phones, the playground, and the processes that send; with a hand on each of them, and the counts."""

import os
import signal
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from bench.broadcast import crowd
from bench.broadcast import platform as platforms
from bench.broadcast.alone import approved, now
from bench.records import served, settings
from records.broadcasts import delivery
from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from records.writing import Write, run
from tests import forks
from tests.broadcasts_chaos import house
from workers.redis_server import RedisServer

WINDOW = "INSERT INTO talk (account, version, question, heard_at, window_left) SELECT id, 1, '', :at, 5 FROM account"
LISTENS_S, ENDS_S = 120, 60
LOOK_S = 0.1
STILL_S = house.READ_TIMEOUT_S + 2
"""Longer than the longest call, and what its sender does next."""
LEASE_OVER_S = 70


class Platform(platforms.Platform):
    """Forked, like all that we start."""

    @contextmanager
    def running(self, words, port):
        with forks.running(words, ENDS_S, platforms.serve, port) as process:
            assert forks.listens(process, port, LISTENS_S), words.read_text(errors="replace")[-2000:]
            yield


class Place:
    def __init__(self, folder, records, platform, redis, people):
        self.folder, self.records, self.platform, self.redis = folder, records, platform, redis
        self.database, self.keys = crowd.county(records, people, now())
        platform.crowd(crowd.openids(self.database, self.keys))
        self.ahead_s = 0
        self._number = 100

    def open_windows(self):
        """Everybody has just written: whoever has is sent a message, which has no key."""
        with self.database.write() as conn:
            run(conn, [Write(WINDOW, {"at": int(now().timestamp() * 1000)})])

    def has(self):
        """An edition for everybody, agreed to."""
        self._number += 1
        self.edition = approved(self.database, self._number)
        return self.edition

    @contextmanager
    def sending(self, senders=2):
        asked = {**self.asked, "senders": senders}
        with forks.running(self.folder / "words", ENDS_S, house.run, asked):
            yield

    @property
    def asked(self):
        """What a process of ours needs to know."""
        keys = {"field_key": self.records.field_key, "lookup_key": self.records.lookup_key}
        records = {"database": self.records.database} | {name: key.get_secret_value() for name, key in keys.items()}
        return {"folder": str(self.folder), "records": records, "api": self.platform.url, "redis": self.redis}

    def kill(self, part):
        """`kill -9`; whether anybody died."""
        with suppress(OSError, ValueError):
            os.kill(int((self.folder / "pids" / f"{part}.pid").read_text()), signal.SIGKILL)
            return True
        return False

    def passes(self, seconds):
        """Our clock jumps; the platform's stays."""
        self.ahead_s += seconds
        (self.folder / "clock").write_text(str(self.ahead_s))

    def moves(self, stages, to):
        with self.database.write() as conn:
            assert editions.move(conn, self.edition.id, stages, to, now())

    @property
    def states(self):
        with self.database.read() as conn:
            return {state.value: count for state, count in delivery.states(conn, self.edition.id).items()}

    @property
    def done(self):
        with self.database.read() as conn:
            return editions.find(conn, self.edition.id).stage is Stage.DONE

    def ends(self, within_s):
        """Waits for the end of the edition; whether it came."""
        self.flows(lambda: self.done, within_s)
        return self.done

    def flows(self, true, within_s):
        """Waits until that is so. A lease is a minute, which is made to pass when nothing else happens."""
        until = time.monotonic() + within_s
        seen, since = -1, time.monotonic()
        while not true() and time.monotonic() < until:
            time.sleep(LOOK_S)
            arrived = self.platform.arrived()
            if arrived != seen:
                seen, since = arrived, time.monotonic()
            elif time.monotonic() - since > STILL_S:
                self.passes(LEASE_OVER_S)
                since = time.monotonic()

    def close(self):
        self.database.close()


@contextmanager
def place(kind, folder, people):
    with ExitStack() as open_:
        records = settings(open_.enter_context(served(kind)))
        redis = open_.enter_context(RedisServer(Path(folder) / "redis")).url
        platform = open_.enter_context(Platform(Path(folder) / "platform.words"))
        made = Place(Path(folder), records, platform, redis, people)
        open_.callback(made.close)
        yield made
