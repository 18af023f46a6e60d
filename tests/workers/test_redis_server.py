import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from workers.errors import NoRedis
from workers.redis_server import LONGEST_SOCKET_PATH, RedisServer

ROOT = Path(__file__).resolve().parents[2]
PARENT = """
import sys, time
from pathlib import Path
from workers.redis_server import RedisServer
server = RedisServer(Path(sys.argv[1]))
server.start()
print(server._process.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path: pytest's own may be too long for a socket."""
    with tempfile.TemporaryDirectory(prefix="qf-") as short:
        yield Path(short, "redis")


def client(server: RedisServer) -> redis.Redis:
    return redis.from_url(server.url, decode_responses=True)


def gone(pid: int) -> bool:
    """Whether the process ends within a minute."""
    for _ in range(6000):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().split()[2] == "Z":
            return True
        time.sleep(0.01)
    return False


def test_it_answers_on_its_url(folder):
    with RedisServer(folder) as server:
        assert client(server).set("a", "1")


def test_it_listens_on_no_port(folder):
    with RedisServer(folder) as server:
        assert client(server).config_get("port") == {"port": "0"}


def test_an_orderly_stop_keeps_everything(folder):
    with RedisServer(folder) as server:
        client(server).set("a", "1")
    with RedisServer(folder) as server:
        assert client(server).get("a") == "1"


def test_a_kill_loses_nothing_that_was_acknowledged(folder):
    with RedisServer(folder) as server:
        writer = client(server)
        acknowledged = [n for n in range(2000) if writer.rpush("list", n)]
        server.kill()
    with RedisServer(folder) as server:
        assert client(server).lrange("list", 0, -1) == [str(n) for n in acknowledged]


def test_a_stale_socket_is_swept(folder):
    with RedisServer(folder) as server:
        server.kill()
        assert server.socket.exists()
        server.start()
        assert server.ours and server.answers()


def test_the_second_part_uses_the_server_of_the_first_and_leaves_it(folder):
    with RedisServer(folder) as first:
        with RedisServer(folder) as second:
            assert second.answers() and not second.ours
        assert first.answers()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_it_dies_with_its_parent(folder):
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(folder)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    child = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    assert gone(child)


def test_without_a_program_it_says_what_to_do(folder):
    with pytest.raises(NoRedis, match=r"install valkey-server.*redis\.url"):
        RedisServer(folder, find=lambda: None).start()


def test_a_path_too_long_for_a_socket_is_named(folder):
    with pytest.raises(NoRedis, match="too long"):
        RedisServer(folder / ("x" * LONGEST_SOCKET_PATH)).start()


def test_a_program_that_ends_at_once_is_an_error_with_its_last_words(folder):
    with pytest.raises(NoRedis, match="last words: none"):
        RedisServer(folder, find=lambda: "/bin/false").start()
