import tempfile
import threading
from pathlib import Path

import pytest

from records import database
from records.notices import Urgency
from tests.conftest import records_settings
from tests.workers.post import Post
from workers import broker, wake
from workers.lanes import Lane
from workers.redis_server import RedisServer
from workers.wake import Wake
from workers.work import Work

LONG_S = 60


@pytest.fixture
def redis_server():
    with tempfile.TemporaryDirectory(prefix="qf-") as short, RedisServer(Path(short, "redis")) as server:
        yield server


@pytest.fixture
def sqlite_post(sqlite_url, keyring, now):
    """The queue is the same on either database."""
    db = database.connect(records_settings(sqlite_url))
    yield Post(db, keyring, now).settle()
    db.close()


class Arrivals:
    """Waits until so many were sent."""

    def __init__(self, platform, count):
        self._platform, self._count, self._all = platform, count, threading.Event()
        platform.then = self._look

    def _look(self):
        if len(self._platform.sent) >= self._count:
            self._all.set()

    def wait(self, within_s):
        return self._all.wait(within_s)


def patient(server, lane=Lane.PROMPT):
    """A wake that does not give up a Redis whose machine stands still."""
    to = broker.build(server.url, patience_s=LONG_S)
    return Wake(lambda ids: broker.put(to, lane, ids))


def test_a_wake_reaches_a_worker_through_redis(sqlite_post, redis_server):
    """The sweeper would not look at it yet: its clock stands still."""
    post = sqlite_post.talks().plans(1)
    arrived = Arrivals(post.platform, 1)
    work = Work(post.office, redis_server.url)
    work.start()
    patient(redis_server)((1,))
    assert arrived.wait(LONG_S)
    work.stop()
    assert post.states(1) == ["accepted"]


def test_everything_goes_out_without_redis(sqlite_post):
    post = sqlite_post.plans(*range(1, 101)).plans(*range(101, 201), urgency=Urgency.QUIET)
    post.later(2)
    arrived = Arrivals(post.platform, 200)
    work = Work(post.office, "redis://127.0.0.1:1/0")
    work.start()
    assert arrived.wait(LONG_S)
    work.stop()


def test_a_redis_that_dies_stops_nothing(sqlite_post, redis_server):
    post = sqlite_post.plans(1)
    work = Work(post.office, redis_server.url)
    work.start()
    redis_server.kill()
    arrived = Arrivals(post.platform, 1)
    wake.through(redis_server.url)((1,))
    post.later(2)
    assert arrived.wait(LONG_S)
    work.stop()


def test_a_flood_of_reminders_does_not_delay_an_alarm(sqlite_post, redis_server):
    """Every reminder hangs; the alarm has threads of its own."""
    post = sqlite_post.plans(*range(1, 201), urgency=Urgency.QUIET)
    hanging, arrived = threading.Event(), threading.Event()
    take = post.platform.send_template

    def send_template(openid, template, data, url="", client_msg_id=""):
        if client_msg_id != "n999":
            hanging.wait(LONG_S * 2)
        else:
            arrived.set()
        return take(openid, template, data, url, client_msg_id)

    post.platform.send_template = send_template
    work = Work(post.office, redis_server.url)
    work.start()
    patient(redis_server, Lane.QUIET)(tuple(range(1, 201)))
    post.later(2)
    post.plans(999)
    patient(redis_server)((999,))
    came = arrived.wait(LONG_S)
    hanging.set()
    work.stop()
    assert came


def test_the_queue_is_set_to_find_what_a_killed_worker_held():
    built = broker.build("redis://127.0.0.1:1/0")
    assert (built.maintenance_chance, built.heartbeat_timeout) == (50_000, 15_000)
    assert built.get_declared_queues() == {"prompt", "quiet"}
