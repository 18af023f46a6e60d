"""The Redis that comes with the program: started from a wheel or the PATH when no address is configured.

Its data lie under `folder` in an append-only file: a `kill -9` loses nothing that was acknowledged, a power cut at most
the last second, and nothing in Redis is the truth. It speaks only on a Unix socket there. Parts that are started one by
one share it: the first starts it, the others find it answering and use it. It dies with the thread that started it
(PR_SET_PDEATHSIG), so start it from the main thread. Known limit: elsewhere than on Linux a killed parent leaves it
behind; the next start uses it.
"""

import fcntl
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from workers.errors import NoRedis
from workers.redis_program import launch, program

CONFIGURATION = """port 0
unixsocket "{socket}"
unixsocketperm 700
dir "{folder}"
logfile "{folder}/log"
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
"""
LONGEST_SOCKET_PATH = 100  # bytes; the kernel takes 107, and the server adds a suffix while it starts


class RedisServer:
    """One server of our own; `with RedisServer(folder) as server: redis.from_url(server.url)`."""

    def __init__(self, folder: Path, find: Callable[[], str | None] | None = None) -> None:
        self.folder = folder.resolve()
        self.socket = self.folder / "socket"
        self._find = find or program
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"unix://{self.socket}"

    @property
    def ours(self) -> bool:
        """Whether this object's process runs: False when another part's server is used, or none."""
        return self._process is not None and self._process.poll() is None

    def start(self, within_seconds: float = 15.0) -> None:
        """Return when one answers, a new one or one that is there already. Raises NoRedis."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        with self._alone():
            if not self._listens():
                self._launch()
            self._wait(within_seconds)

    def stop(self, within_seconds: float = 5.0) -> None:
        """End our own orderly, by force when it does not go; another part's server stays."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(within_seconds)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    def kill(self) -> None:
        """`kill -9`, as for a test of what survives it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def answers(self) -> bool:
        try:
            return bool(self._client().ping())
        except (redis.RedisError, OSError):
            return False

    def __enter__(self) -> "RedisServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Two parts that start at once must not start two servers on one append-only file."""
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _listens(self) -> bool:
        """Whether a server holds the socket, be it still loading or hanging; a stale socket refuses."""
        try:
            self._client().ping()
        except (redis.BusyLoadingError, redis.TimeoutError):
            return True
        except (redis.ConnectionError, OSError):
            return False
        return True

    def _launch(self) -> None:
        found = self._find()
        if found is None:
            raise NoRedis("no Redis here: install valkey-server or redis-server, or set redis.url")
        if len(os.fsencode(self.socket)) > LONGEST_SOCKET_PATH:
            raise NoRedis(f"{self.socket} is too long for a socket: move the data folder nearer to the root")
        self.socket.unlink(missing_ok=True)
        configuration = self.folder / "conf"
        configuration.write_text(CONFIGURATION.format(folder=self.folder, socket=self.socket))
        self._process = launch(found, configuration)

    def _wait(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not self.answers():
            gone = self._process is not None and not self.ours
            if gone or time.monotonic() > deadline:
                self.kill()
                raise NoRedis(f"the Redis in {self.folder} does not answer; its last words: {self._last_words()}")
            time.sleep(0.005)

    def _last_words(self) -> str:
        log = self.folder / "log"
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        return lines[-1] if lines else "none"

    def _client(self) -> redis.Redis:
        # By itself the client would try four times with a pause: seconds, when nobody is there.
        return redis.Redis(unix_socket_path=str(self.socket), socket_timeout=2.0, retry=Retry(NoBackoff(), 0))
