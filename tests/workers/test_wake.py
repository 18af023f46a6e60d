import queue
import statistics
import threading
import time

import redis

from workers import wake
from workers.wake import REST_S, WAITING, Wake

LONG_S = 60


def calls(put, times):
    """Milliseconds of each of some calls of a wake over `put`."""
    it, took = Wake(put), []
    for n in range(times):
        began = time.perf_counter()
        it((n,))
        took.append((time.perf_counter() - began) * 1000)
    return took


def test_the_numbers_are_put_on_the_queue():
    told = queue.Queue()
    Wake(told.put)((1, 2))
    assert told.get(timeout=LONG_S) == (1, 2)


def test_what_waits_is_put_together():
    told, go = queue.Queue(), threading.Event()
    it = Wake(lambda ids: (go.wait(LONG_S), told.put(ids)))
    for n in range(4):
        it((n,))
    go.set()
    first = told.get(timeout=LONG_S)
    rest = told.get(timeout=LONG_S) if len(first) < 4 else ()
    assert first + rest == (0, 1, 2, 3)


def test_a_redis_that_hangs_holds_up_nobody():
    """A thousand calls and more while the first put hangs: none waits, the surplus is dropped."""
    hanging = threading.Event()
    took = calls(lambda ids: hanging.wait(LONG_S), times=WAITING + 200)
    hanging.set()
    assert max(took) < LONG_S * 500  # not even half as long as the put hangs
    assert statistics.median(took[-100:]) < 50


def test_after_a_failure_redis_is_left_alone_for_a_while():
    tried, looked, seconds = queue.Queue(), queue.Queue(), [100.0]

    def refuse(ids):
        tried.put(ids)
        raise redis.ConnectionError

    def monotonic():
        looked.put(now := seconds[0])
        return now

    it = Wake(refuse, monotonic)
    it((1,))
    assert tried.get(timeout=LONG_S) == (1,)
    it((2,))
    for _ in ("before the first", "after it", "before the second"):
        looked.get(timeout=LONG_S)
    seconds[0] += REST_S
    it((3,))
    assert tried.get(timeout=LONG_S) == (3,)


def test_without_redis_there_is_nothing_to_wake():
    wake.through("")((1, 2))


def test_a_redis_that_is_not_there_raises_nothing():
    wake.through("redis://127.0.0.1:1/0")((1,))
