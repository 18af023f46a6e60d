"""S1: a bad body gets an answer, never a traceback, and quickly. `python -m tests.fuzz.bodies --count 100000`"""

import argparse
import random

from tests.fuzz.mutations import mutated
from tests.fuzz.target import Report, of
from tests.wechat.helpers import NOW, Platform, settings

ALLOWED = {200, 400, 403, 413}


def run(platform, post, count, seed, at=NOW):
    """Mutated bodies under good signatures: in a sealed account one half is broken inside, one half outside."""
    dice, report = random.Random(seed), Report()
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


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    given = options.parse_args()
    failed = False
    for mode in ("plain", "safe"):
        platform = Platform(settings(mode))
        report = run(platform, of(platform), given.count // 2, given.seed)
        report.show(f"bodies {mode}, seed {given.seed}")
        failed |= not set(report.statuses) <= ALLOWED or report.slowest_ms > 200
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
