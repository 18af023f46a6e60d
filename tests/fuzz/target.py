"""What is fuzzed: anything that takes a query and a body and gives an HTTP status. Here it is the door itself."""

import gc
import re
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

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
    """What came of a run. `spent_ms` is the processor time of the request that took most: what it costs on a machine that
    others use too."""

    statuses: Counter = field(default_factory=Counter)
    slowest_ms: float = 0.0
    spent_ms: float = 0.0
    grown_mb: float = 0.0
    started: float = field(default_factory=time.monotonic)
    began_kb: int = field(default_factory=lambda: _fresh_peak_kb())

    def post(self, target, query, body):
        """One request, timed and counted."""
        began, spent = time.perf_counter(), time.process_time()
        status = target(query, body)
        self.slowest_ms = max(self.slowest_ms, (time.perf_counter() - began) * 1000)
        self.spent_ms = max(self.spent_ms, (time.process_time() - spent) * 1000)
        self.statuses[status] += 1
        return status

    def end(self):
        self.grown_mb = (_peak_kb() - self.began_kb) / 1024
        return self

    def figures(self):
        return {
            "requests": self.statuses.total(),
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
            "slowest_ms": round(self.slowest_ms, 1),
            "spent_ms": round(self.spent_ms, 1),
            "grown_mb": round(self.grown_mb, 1),
            "seconds": round(time.monotonic() - self.started, 1),
        }


@contextmanager
def alone():
    """What else lives in this process is not swept meanwhile: thousands of tests leave a heap that takes longer than a bomb."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _fresh_peak_kb():
    """Lets the kernel forget the highest memory so far: the bombs themselves were bigger than what they may cost."""
    Path("/proc/self/clear_refs").write_text("5")
    return _peak_kb()


def _peak_kb():
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])
