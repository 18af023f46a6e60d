"""What is fuzzed: anything that takes a query and a body and gives an HTTP status. Here it is the door itself."""

import json
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from tests.wechat.helpers import NOW
from wechat import replies
from wechat.errors import Refused

FAULT = 500  # a traceback


def of(platform, now=NOW):
    """A target: opens, and closes with an answer, as a handler does."""

    def post(query, body):
        try:
            opened = platform.door.open(query, body, now)
            platform.door.close(opened, replies.text(opened.message, "已上报", now), now)
        except Refused as refused:
            return refused.status
        except Exception as error:
            sys.stderr.write(f"{error!r} for {query!r} {body[:500]!r}\n")
            return FAULT
        return 200

    return post


@dataclass
class Report:
    """What came of a run."""

    statuses: Counter = field(default_factory=Counter)
    slowest_ms: float = 0.0
    grown_mb: float = 0.0
    started: float = field(default_factory=time.monotonic)
    peak_kb: int = field(default_factory=lambda: _peak_kb())

    def post(self, target, query, body):
        """One request, timed and counted."""
        began = time.perf_counter()
        status = target(query, body)
        self.slowest_ms = max(self.slowest_ms, (time.perf_counter() - began) * 1000)
        self.statuses[status] += 1
        return status

    def end(self):
        self.grown_mb = (_peak_kb() - self.peak_kb) / 1024
        return self

    def show(self, name):
        """A line for people, and one of JSON."""
        figures = {
            "requests": self.statuses.total(),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
            "slowest_ms": round(self.slowest_ms, 1),
            "grown_mb": round(self.grown_mb, 1),
            "seconds": round(time.monotonic() - self.started, 1),
        }
        line = "  ".join(f"{key} {value}" for key, value in figures.items())
        sys.stdout.write(f"{name}: {line}\n{json.dumps({name: figures})}\n")


def _peak_kb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
