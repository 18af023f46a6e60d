"""The platform's time: the real clock plus the drill's offset, kept in a file that the bot reads too."""

import os
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")


class DrillClock:
    """Give it the real clock, never one that is shifted already."""

    def __init__(self, real: Callable[[], datetime], file: Path | None) -> None:
        self._real, self._file = real, file
        self._offset_s = 0
        self._stamp = -1

    def __call__(self) -> datetime:
        return self._real().astimezone(CHINA) + timedelta(seconds=self.offset_s)

    def seconds(self) -> int:
        return int(self().timestamp())

    @property
    def offset_s(self) -> int:
        if self._file is not None:
            self._read(self._file)
        return self._offset_s

    def _read(self, file: Path) -> None:
        try:
            stamp = file.stat().st_mtime_ns
            if stamp != self._stamp:
                self._offset_s, self._stamp = int(float(file.read_text() or 0)), stamp
        except FileNotFoundError:
            self._offset_s = 0

    def travel(self, seconds: int) -> None:
        self._write(self.offset_s + seconds)

    def travel_to(self, hour: int, minute: int) -> None:
        """Go on to the next time that a Chinese wall clock shows this hour and minute."""
        now = self()
        goal = datetime.combine(now.date(), time(hour, minute), CHINA)
        if goal <= now:
            goal += timedelta(days=1)
        self.travel(round((goal - now).total_seconds()))

    def reset(self) -> None:
        self._write(0)

    def _write(self, offset_s: int) -> None:
        self._offset_s = offset_s
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(str(offset_s))
        os.replace(fresh, self._file)
