"""The long versions as commands: a line for each run, the seed, and at the end one object of JSON."""

import argparse
import json
import random
import sys


def command(title, runs, arguments=None):
    """`runs` are pairs of a generator of (name, report, held) and its usual count. Returns the exit status."""
    options = argparse.ArgumentParser(description=title)
    options.add_argument("--count", type=int, help="in place of the usual number of requests")
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    given = options.parse_args(arguments)
    figures, broken = {"seed": given.seed}, []
    for run, usual in runs:
        for name, report, held in run(given.count or usual, given.seed):
            figures[name] = report.figures()
            broken += [] if held else [name]
            line = "  ".join(f"{key} {value}" for key, value in figures[name].items())
            sys.stdout.write(f"{'held  ' if held else 'BROKEN'} {name}: {line}\n")
    sys.stdout.write(json.dumps(figures | {"broken": broken}) + "\n")
    return 1 if broken else 0
