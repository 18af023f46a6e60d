"""A county of phones, the playground, and the processes that send; with a hand on each of them, and the counts."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from bench.broadcast import crowd
from bench.broadcast.alone import approved, now
from bench.broadcast.platform import Platform
from bench.records import served, settings
from records.broadcasts import delivery
from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from records.writing import Write, run
from workers.redis_server import RedisServer

HOUSE = (sys.executable, "-m", "tests.broadcasts_chaos.house")
WINDOW = "INSERT INTO talk (account, version, question, heard_at, window_left) SELECT id, 1, '', :at, 5 FROM account"
OVER = ("accepted", "delivered", "skipped", "refused", "failed", "unknown_final", "cancelled")


class Place:
    def __init__(self, folder, records, platform, redis, people):
        self.folder, self.records, self.platform, self.redis = folder, records, platform, redis
        self.database, self.keys = crowd.county(records, people, now())
        platform.crowd(crowd.openids(self.database, self.keys))
        self.ahead_s = 0
        self._number = 100
        self._house = None

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
        with (self.folder / "words").open("ab") as words:
            self._house = subprocess.Popen(HOUSE, stdin=subprocess.PIPE, stdout=words, stderr=words, text=True)
        self._house.stdin.write(json.dumps(asked))
        self._house.stdin.close()
        try:
            yield
        finally:
            self._house.terminate()
            self._house.wait(60)

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

    def ends(self, within_s, jump_s=70):
        """Waits for the end of the edition; a lease is a minute, which is made to pass when nothing else happens."""
        until, seen, still = time.monotonic() + within_s, -1, 0
        while not self.done and time.monotonic() < until:
            time.sleep(1)
            arrived = self.platform.arrived()
            still = still + 1 if arrived == seen else 0
            seen = arrived
            if still and still % 5 == 0:
                self.passes(jump_s)
        return self.done

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
