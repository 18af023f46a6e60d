from datetime import UTC, datetime
from pathlib import Path

from playground.clock import DrillClock

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def clock(file: Path | None = None) -> DrillClock:
    return DrillClock(lambda: NOON, file)


def test_time_is_chinese():
    assert clock()().isoformat() == "2026-11-22T12:00:00+08:00"


def test_travel_adds_up():
    drill = clock()
    drill.travel(3600)
    drill.travel(60)
    assert drill.offset_s == 3660


def test_next_morning_is_tomorrow_after_seven():
    drill = clock()
    drill.travel_to(7, 0)
    assert drill().isoformat() == "2026-11-23T07:00:00+08:00"


def test_the_offset_is_in_the_file_and_outlives_the_clock(tmp_path: Path):
    clock(tmp_path / "var" / "clock").travel(86400)
    assert (tmp_path / "var" / "clock").read_text() == "86400"
    assert clock(tmp_path / "var" / "clock").offset_s == 86400


def test_another_hand_on_the_file_is_seen(tmp_path: Path):
    drill = clock(tmp_path / "clock")
    drill.travel(60)
    clock(tmp_path / "clock").travel(60)
    assert drill.offset_s == 120


def test_reset_is_the_real_time(tmp_path: Path):
    drill = clock(tmp_path / "clock")
    drill.travel(-500)
    drill.reset()
    assert drill() == NOON
