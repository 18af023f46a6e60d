import multiprocessing
import os
import threading
import time
from collections import Counter

from records.turnstile import Turnstile


def hammer(path, meet, turns):
    """From when all are there takes the lock again and again with hardly a pause, and counts its turns."""
    stile, mine = Turnstile(path), 0
    meet.wait(60)
    until = time.monotonic() + 2
    while time.monotonic() < until:
        with stile.enter():
            time.sleep(0.002)
            mine += 1
    turns.put((os.getpid(), mine))


def test_busy_processes_take_turns(tmp_path):
    """The one with the fewest gets at least a third of what the one with the most gets."""
    context = multiprocessing.get_context("spawn")
    turns, meet = context.Queue(), context.Barrier(3)
    workers = [context.Process(target=hammer, args=(tmp_path / "db", meet, turns)) for _ in range(3)]
    for worker in workers:
        worker.start()
    counts = Counter(dict(turns.get(timeout=90) for _ in workers))
    for worker in workers:
        worker.join()
    assert min(counts.values()) * 3 >= max(counts.values())


def test_threads_of_one_process_exclude_each_other(tmp_path):
    stile, inside, most = Turnstile(tmp_path / "db"), [], []

    def enter():
        with stile.enter():
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.005)
            inside.pop()

    threads = [threading.Thread(target=enter) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 8


def test_a_dead_holder_blocks_nobody(tmp_path):
    context = multiprocessing.get_context("fork")
    holder = context.Process(target=lambda: Turnstile(tmp_path / "db").enter().__enter__() or os._exit(9))
    holder.start()
    holder.join()
    with Turnstile(tmp_path / "db").enter():
        assert holder.exitcode == 9
