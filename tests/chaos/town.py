"""A county whose house runs under its own supervisor, `bot.py run`, with a hand on each of its processes."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path
from random import Random

from bench.load.mail import Credentials, Postman
from bench.records import settings
from bench.turns import servers
from bench.turns.county import County
from tests import forks, postgres
from tests.chaos import processes

LEARNED = Path(__file__).resolve().parents[2] / "var" / "meaning"
NOWHERE = "http://127.0.0.1:9/"
RISES_S = 120.0
DRAIN_S = 40.0
DOWN_S = 1.5
"""A killed database stays down for up to this long."""


class Town:
    """`kind` is "sqlite" or "postgres"."""

    def __init__(self, kind, folder, *, people=2000, random=None, **more):
        self.folder = folder
        self.random = random or Random()
        self.credentials = Credentials()
        self.port = servers.free_port()
        self.killed = Counter()
        self._server = kind
        self._more = more
        self._house = None
        self.county = County(
            settings(kind.database() if self.on_postgres else f"sqlite:///{folder}/records.db"), people, 3
        )

    @property
    def on_postgres(self):
        return not isinstance(self._server, str)

    def postman(self, safe=True):
        return Postman(self.credentials, host=f"127.0.0.1:{self.port}", path="/wechat", safe=safe)

    def start(self, **environment):
        """Every part; returns when the web listens."""
        ours = servers.bot(self.credentials, self.county.settings, "")
        where = {"BOT_VAR": str(self.folder), "BOT_WEB__PORT": str(self.port), "BOT_WECHAT__MODE": "safe"}
        environment = {**os.environ, **ours, **where, "BOT_WECHAT__API_BASE": NOWHERE, **self._more, **environment}
        self._house = forks.bot(self.folder / "words", environment, "run")
        if not forks.listens(self._house, self.port, RISES_S):
            raise RuntimeError(f"the house does not rise: {self.words()[-2000:]}")

    def words(self):
        return (self.folder / "words").read_text(errors="replace")

    def stop(self):
        """As an operator would; whoever does not go is killed."""
        if self._house is None:
            return
        self._house.terminate()
        self._house.join(DRAIN_S)
        if self._house.is_alive():
            for pid in reversed(processes.family(self._house.pid)):
                processes.kill(pid)
        self._house = None

    def pids(self, part):
        """Those that live of a part, by the number that the supervisor keeps in a file; the web has a worker too."""
        if part == "redis":
            return [pid for pid in processes.children(self._house.pid) if "valkey" in processes.words(pid)]
        with suppress(OSError, ValueError):
            pid = int((self.folder / "pids" / f"{part}.pid").read_text())
            return [one for one in processes.family(pid) if processes.words(one)]
        return []

    def kill(self, part):
        """`kill -9` of one process of the part, and for a database server its return; whether anybody died."""
        if part == "database" and self.on_postgres:
            self._server.kill()
            time.sleep(self.random.uniform(0, DOWN_S))
            self._revive()
            died = True
        else:
            there = self.pids("web" if part == "database" else part)
            died = bool(there) and processes.kill(self.random.choice(there))
        self.killed[part] += died
        return died

    def stall(self, part, seconds):
        """The part stands still, as a machine that swaps does."""
        for pid in self.pids(part):
            os.kill(pid, signal.SIGSTOP)
        time.sleep(seconds)
        for pid in self.pids(part):
            os.kill(pid, signal.SIGCONT)

    @asynccontextmanager
    async def down(self):
        """While the block runs the database does not answer: PostgreSQL is dead, SQLite's file locked by another."""
        if self.on_postgres:
            self._server.kill()
            yield
            await asyncio.to_thread(self._revive)
            return
        with closing(sqlite3.connect(self.folder / "records.db", timeout=10, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield
            other.execute("ROLLBACK")

    def spooled(self):
        """How many messages wait on the disk."""
        return sum(not file.suffix for file in (self.folder / "spool").iterdir())

    def drain(self, within_s=60.0):
        """Waits until nobody waits on the disk; the seconds it took."""
        began = time.monotonic()
        while self.spooled() and time.monotonic() - began < within_s:
            time.sleep(0.1)
        return time.monotonic() - began

    def _revive(self):
        """The kernel may need a moment until what the dead shared is free, and a slow disk lets nobody die who syncs."""
        for _ in range(60):
            with suppress(subprocess.CalledProcessError):
                self._server.start()
                return
            time.sleep(0.5)
        raise RuntimeError("PostgreSQL does not come back")

    def rows(self):
        """Kept reports by (account, tenths of a degree)."""
        kept = self.county.select("SELECT account, temperature_tenths, count(*) FROM health_report GROUP BY 1, 2")
        return Counter({(account, tenths): count for account, tenths, count in kept})

    def versions(self):
        """How often each account's talk moved."""
        return Counter(dict(self.county.select("SELECT account, version FROM talk")))

    def late(self):
        """Keys of the deliveries whose answer came too late to be a reply."""
        return {bytes(key) for (key,) in self.county.select("SELECT key FROM delivery WHERE late")}

    def deliveries(self):
        """When each delivery was kept, in milliseconds."""
        return {bytes(key): at for key, at in self.county.select("SELECT key, at FROM delivery")}

    def filed(self, within_s):
        """How many tips are filed, when none waits any more or the time is over."""
        until = time.monotonic() + within_s
        while self.county.select("SELECT count(*) FROM tip_intake")[0][0] and time.monotonic() < until:
            time.sleep(0.5)
        return self.county.select("SELECT count(*) FROM tip")[0][0]

    def close(self):
        self.stop()
        self.county.close()


def knowing(folder):
    """The houses of this folder find what the optional model of meaning made of the answers: half a minute's work for each."""
    LEARNED.mkdir(parents=True, exist_ok=True)
    (folder / "meaning").symlink_to(LEARNED)
    return folder


@contextmanager
def town(kind, folder, **more):
    """Set up, running, and gone at the end; a PostgreSQL of its own, that syncs, may die in it."""
    if kind == "sqlite":
        made = Town(kind, Path(folder), **more)
        try:
            yield made
        finally:
            made.close()
        return
    with postgres.serve(options="") as server:
        made = Town(server, Path(folder), **more)
        try:
            yield made
        finally:
            made.close()
