"""Parts are kept alive, one by one, until the supervisor is told to stop."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.whole.running import until
from workers.supervisor import Supervisor, _fork


def sleeper(note: Path) -> Callable[[], None]:
    def work() -> None:
        with note.open("a") as file:
            file.write(f"{os.getpid()}\n")
        time.sleep(60)

    return work


def supervise(folder: Path) -> None:
    parts = {name: sleeper(folder / f"{name}.starts") for name in ("one", "two")}
    Supervisor(parts, folder / "pids", lambda: None).run()


@pytest.fixture
def running(tmp_path: Path):  # type: ignore[no-untyped-def]
    assert threading.active_count() >= 1
    process = get_context("spawn").Process(target=supervise, args=[tmp_path])
    process.start()
    until(lambda: all(starts(tmp_path, name) and noted(tmp_path, name) for name in ("one", "two")), 60)
    yield process
    process.terminate()
    process.join(40)


def starts(folder: Path, name: str) -> list[int]:
    file = folder / f"{name}.starts"
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def noted(folder: Path, name: str) -> int:
    """The number in its file; 0 until it stands there."""
    file = folder / "pids" / f"{name}.pid"
    return int(file.read_text() or 0) if file.exists() else 0


def gone(pid: int) -> bool:
    """Or dead and not yet buried: who buries orphans may be slow, or nobody."""
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_part_that_died_is_started_again_and_the_other_goes_on(running: object, tmp_path: Path) -> None:
    os.kill(starts(tmp_path, "one")[0], signal.SIGKILL)
    until(lambda: len(starts(tmp_path, "one")) == 2, 60)
    assert len(starts(tmp_path, "two")) == 1


def test_the_number_of_each_part_stands_in_a_file(running: object, tmp_path: Path) -> None:
    assert noted(tmp_path, "two") == starts(tmp_path, "two")[-1]


def test_told_to_stop_it_stops_them_all(running, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    running.terminate()
    running.join(20)
    assert running.exitcode == 0
    assert gone(starts(tmp_path, "one")[0])


def test_a_part_that_is_told_to_stop_while_it_begins_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """It still had the supervisor's handlers: the stop was lost, and the drain waited for thirty seconds."""
    monkeypatch.setattr("workers.supervisor.die_with_parent", lambda: os.kill(os.getpid(), signal.SIGTERM))
    ours = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        _, status = os.waitpid(_fork(lambda: None), 0)
    finally:
        signal.signal(signal.SIGTERM, ours)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGTERM


def test_killed_it_leaves_no_orphans(running, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    running.kill()
    until(lambda: gone(starts(tmp_path, "one")[0]) and gone(starts(tmp_path, "two")[0]), 60)
