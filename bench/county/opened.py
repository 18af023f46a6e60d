"""The lists that people open: each as the flow asks for it, with names, telephones and the lines of the access log."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import date, datetime

from bench.county import grown
from chat.steps import Look
from county.outside import outside
from county.settings import CountySettings, HealthRule
from records import turns
from records.database import Database
from records.secrecy import Keyring
from records.seed import large, layout
from records.turns import Arrival

COUNTY = CountySettings(code=layout.CODE // 1_000_000, health_rules=(HealthRule(since=date(2020, 1, 20)),))
OFFICES = {grown.WORKER: "worker", grown.DOCTOR: "doctor", grown.OFFICER: "township", grown.COMMAND: "county"}
ASKED = (
    (grown.WORKER, "round_left", ""),
    (grown.WORKER, "today", ""),
    (grown.WORKER, "missing", ""),
    (grown.WORKER, "coverage", ""),
    (grown.DOCTOR, "today", ""),
    (grown.DOCTOR, "missing", ""),
    (grown.DOCTOR, "coverage", ""),
    (grown.DOCTOR, "lines", "有症状"),
    (grown.DOCTOR, "lines", "没消息"),
    (grown.DOCTOR, "lines", "正常"),
    (grown.OFFICER, "today", ""),
    (grown.OFFICER, "missing", ""),
    (grown.OFFICER, "coverage", ""),
    (grown.OFFICER, "lines", "有症状"),
    (grown.COMMAND, "today", ""),
    (grown.COMMAND, "missing", ""),
    (grown.COMMAND, "coverage", ""),
    (grown.COMMAND, "lines", "有症状"),
)


def opened(db: Database, keys: Keyring, at: datetime, times: int) -> Iterator[tuple[str, list[float]]]:
    """Milliseconds of each, the first, cold one left out."""
    for home, what, about in ASKED:
        taken = [_once(db, keys, home, Look("x", what, about), at) for _ in range(times + 1)]
        yield f"{OFFICES[home]} {what} {about}".strip(), taken[1:]


def _once(db: Database, keys: Keyring, home: int, look: Look, at: datetime) -> float:
    with db.write() as conn:
        (standing,) = turns.load(conn, keys, [Arrival(os.urandom(16), large.openid(home))], at)
        began = time.perf_counter()
        outside(conn, keys, standing, COUNTY, at)(look)
        return (time.perf_counter() - began) * 1000
