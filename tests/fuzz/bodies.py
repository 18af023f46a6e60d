"""S1: a bad body gets an answer, never a traceback, and quickly. `python -m tests.fuzz.bodies --count 100000`"""

import random

from tests.fuzz.command import command
from tests.fuzz.mutations import mutated
from tests.fuzz.target import Report, alone, of
from tests.wechat.helpers import NOW, Platform, settings

ALLOWED = {200, 400, 403, 413}


def run(platform, post, count, seed, at=NOW):
    """Mutated bodies under good signatures: in a sealed account one half is broken inside, one half outside."""
    dice, report = random.Random(seed), Report()
    with alone():
        for _ in range(count):
            report.post(post, *_request(platform, dice, at))
    return report.end()


def _request(platform, dice, at):
    if platform.of.mode == "plain":
        return platform.query(at=at), mutated(dice)
    if dice.random() < 0.5:
        inside = mutated(dice).decode("utf-8", "surrogateescape")
        return platform.sealed(inside.encode("utf-8", "replace").decode(), at=at)
    query, envelope = platform.sealed("<xml/>", at=at)
    return query, mutated(dice, envelope)


def long(count, seed):
    """Each account mode with half of the bodies."""
    for mode in ("plain", "safe"):
        platform = Platform(settings(mode))
        report = run(platform, of(platform), count // 2, seed)
        yield f"bodies, {mode}", report, set(report.statuses) <= ALLOWED and report.slowest_ms <= 200


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 100_000)]))
