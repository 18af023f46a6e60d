"""What time it is; in a drill the whole county may live in another hour."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo


class Clock:
    """The machine's clock, shifted by the seconds that stand in the drill's file, if one is named.

    The file is read anew when it has changed, so that every process of a drill moves together.
    """

    def __init__(self, time_zone: str, drill_file: Path | None = None) -> None:
        self.zone = ZoneInfo(time_zone)
        self._file = drill_file
        self._seen: tuple[int, int] | None = None
        self._offset_s = 0.0

    def __call__(self) -> datetime:
        """Now, aware, in the county's time zone."""
        return datetime.now(UTC).astimezone(self.zone) + timedelta(seconds=self.offset_s())

    def epoch(self) -> float:
        """Now as seconds of the epoch."""
        return time.time() + self.offset_s()

    def offset_s(self) -> float:
        """Seconds by which the drill is ahead."""
        if self._file is None:
            return 0.0
        try:
            stat = os.stat(self._file)
        except OSError:
            return 0.0
        mark = (stat.st_mtime_ns, stat.st_size)
        if mark != self._seen:
            self._offset_s = _seconds(self._file)
            self._seen = mark
        return self._offset_s


def _seconds(file: Path) -> float:
    try:
        return float(file.read_text().strip() or 0)
    except (OSError, ValueError):
        return 0.0
