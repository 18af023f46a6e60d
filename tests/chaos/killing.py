"""Kills at random moments and at named ones, while reports come in; then the count."""

import asyncio
import statistics
import time
from random import Random

from tests.chaos import checker
from tests.chaos.reports import Sender

POINTS = ("before_turn", "before_commit", "after_commit")
PARTS = ("web", "work", "redis", "database")
GAP_S = 3.0
"""At most so long nobody dies by our hand."""


async def storm(town, sender, reports, kills, first, gap_s):
    """`reports` messages while `kills` processes die, of each part in turn from the `first` on."""
    done = asyncio.Event()

    async def kill():
        for n in range(kills):
            await asyncio.sleep(town.random.uniform(0.2, gap_s))
            part = PARTS[(first + n) % len(PARTS)]
            while not await asyncio.to_thread(town.kill, part) and not done.is_set():
                await asyncio.sleep(0.2)

    killer = asyncio.create_task(kill())
    per_kill = max(1, reports // max(1, kills))
    sent = 0
    while sent < reports or not killer.done():
        some = min(per_kill, 200)
        await sender.send(some)
        sent += some
    done.set()
    await killer


async def watch(town, served):
    """Every process that ever served the web: one more than died, by our hand or at a named point."""
    while True:
        served.update(town.pids("web")[1:])
        await asyncio.sleep(0.05)


def run(town, *, reports, kills, seed, one_in=150):
    """The figures of one run: a phase at each of the named points, and one without."""
    began, sender = time.monotonic(), Sender(town, Random(seed))
    at_points = 0
    for n, point in enumerate((*POINTS, "")):
        at = f"{point}:{one_in}" if point else ""
        at_points += _phase(town, sender, reports // 4, kills // 4 + (n < kills % 4), at)
    return figures(town, sender, seed, at_points, time.monotonic() - began)


def storming(town, *, reports, kills, seed, point, gap_s):
    """The figures of one phase."""
    began, sender = time.monotonic(), Sender(town, Random(seed))
    at_points = _phase(town, sender, reports, kills, point, gap_s)
    return figures(town, sender, seed, at_points, time.monotonic() - began)


def _phase(town, sender, reports, kills, point, gap_s=GAP_S):
    """How often the web died at the point."""
    served, by_hand = set(), _web_kills(town)
    town.start(CRASH_AT=point)
    asyncio.run(_watched(town, sender, reports, kills, served, gap_s))
    town.drain()
    town.stop()
    return max(0, len(served) - 1 - (_web_kills(town) - by_hand)) if point else 0


def _web_kills(town):
    return town.killed["web"] + (0 if town.on_postgres else town.killed["database"])


async def _watched(town, sender, reports, kills, served, gap_s):
    watcher = asyncio.create_task(watch(town, served))
    try:
        await storm(town, sender, reports, kills, town.killed.total(), gap_s)
        await sender.send(40)
    finally:
        watcher.cancel()


def figures(town, sender, seed, at_points, seconds):
    log = sender.log
    verdict = checker.check(log.answered, log.unknown, town.rows())
    took = statistics.quantiles(log.took_s, n=100) if len(log.took_s) > 1 else [0.0] * 99
    return {
        "seed": seed,
        "good": verdict.good and not log.differing and not log.odd,
        "answered": verdict.answered,
        "pushes": log.pushes,
        "lost": verdict.lost,
        "twice": verdict.twice,
        "unasked": verdict.unasked,
        "unknown": verdict.unknown,
        "unknown_kept": verdict.unknown_kept,
        "differing": len(log.differing),
        "odd": log.odd[:2],
        "killed": dict(town.killed),
        "died_at_points": at_points,
        "s_p99": round(took[98], 2),
        "s_worst": round(max(log.took_s, default=0), 2),
        "seconds": round(seconds),
    }
