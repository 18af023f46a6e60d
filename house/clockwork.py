"""The scheduler: every job of `workers/timetable.py`, with what it works with."""

from __future__ import annotations

import os
from pathlib import Path

from flows.catalogue import FLOWS
from house.house import House
from workers import metrics
from workers.broadcasts.queue import Waking
from workers.lanes import Lane
from workers.pulse import Pulse
from workers.schedule import Schedule
from workers.timetable import timetable
from workers.tools import Tools
from workers.wake import through

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - not for its name: what lies there never reaches the disk


def schedule(house: House) -> Schedule:
    house.unlock()
    port = house.settings.workers.metrics_port
    metrics.show(house.settings.web.host, port and port + 1)
    return Schedule(
        timetable(tools(house)), house.database, house.clock, Pulse("schedule", house.database, house.clock)
    )


def tools(house: House) -> Tools:
    return Tools(
        database=house.database,
        keyring=house.keyring,
        county=house.settings.county,
        wake=through(house.redis_url),
        wake_quiet=through(house.redis_url, Lane.QUIET),
        flows=FLOWS,
        carrier=house.carrier,
        desk=house.reception.desk,
        fetch=house.platform.download_media,
        broadcasts=Waking(house.redis_url),
        repertoire=house.repertoire,
        memory=memory(house.settings.var),
        anchors=house.settings.var / "anchors",
        spool=house.settings.var / "spool",
    )


def memory(var: Path) -> Path:
    """Where a file may lie in clear for a moment, never on a disk where that can be helped."""
    return IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else var
