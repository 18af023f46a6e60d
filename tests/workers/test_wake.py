import queue
import threading
import time

import redis

from workers import wake
from workers.wake import REST_S, WAITING, Wake


def calls(put, times=1):
    """Milliseconds for the slowest of some calls of a wake over `put`."""
    it = Wake(put)
    slowest = 0.0
    for n in range(times):
        began = time.perf_counter()
        it((n,))
        slowest = max(slowest, time.perf_counter() - began)
    return slowest * 1000


def test_the_numbers_are_put_on_the_queue():
    told = queue.Queue()
    Wake(told.put)((1, 2))
    assert told.get(timeout=5) == (1, 2)


def test_what_waits_is_put_together():
    told, go = queue.Queue(), threading.Event()
    it = Wake(lambda ids: (go.wait(5), told.put(ids)))
    for n in range(4):
        it((n,))
    go.set()
    first = told.get(timeout=5)
    rest = told.get(timeout=5) if len(first) < 4 else ()
    assert first + rest == (0, 1, 2, 3)


def test_a_redis_that_hangs_holds_up_nobody():
    """Ten thousand calls while the first put hangs: none waits, the surplus is dropped."""
    hanging = threading.Event()
    assert calls(lambda ids: hanging.wait(10), times=WAITING + 200) < 50
    hanging.set()


def test_after_a_failure_redis_is_left_alone_for_a_while():
    tried, seconds = queue.Queue(), [100.0]

    def refuse(ids):
        tried.put(ids)
        raise redis.ConnectionError

    it = Wake(refuse, lambda: seconds[0])
    it((1,))
    assert tried.get(timeout=5) == (1,)
    it((2,))
    while not it._waiting.empty():
        time.sleep(0.01)
    time.sleep(0.05)
    seconds[0] += REST_S
    it((3,))
    assert tried.get(timeout=5) == (3,)


def test_without_redis_there_is_nothing_to_wake():
    wake.through("")((1, 2))


def test_a_redis_that_is_not_there_raises_nothing():
    wake.through("redis://127.0.0.1:1/0")((1,))
