"""The county's clock as `bot.py schedule` builds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from house import clockwork, settings
from house.house import House
from records.ticks import TICK
from workers.jobs import Job
from workers.timetable import timetable


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOT_VAR", str(tmp_path_factory.mktemp("var")))
        patch.setenv("BOT_REDIS__URL", "redis://127.0.0.1:1/0")
        return timetable(clockwork.tools(House(settings.read())))


def test_every_job_is_claimed_under_a_name_of_its_own(jobs: tuple[Job, ...]) -> None:
    """Two jobs of one name would each think that the other had done its work."""
    names = [job.name for job in jobs]
    assert len(set(names)) == len(names)


def test_every_name_fits_its_column(jobs: tuple[Job, ...]) -> None:
    """PostgreSQL refuses what SQLite would take."""
    assert max(len(job.name) for job in jobs) <= TICK.c.job.type.length


def test_where_memory_cannot_be_written_a_file_lies_in_var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert clockwork.memory(tmp_path) == clockwork.IN_MEMORY
    monkeypatch.setattr(clockwork, "IN_MEMORY", tmp_path / "gone")
    assert clockwork.memory(tmp_path) == tmp_path
