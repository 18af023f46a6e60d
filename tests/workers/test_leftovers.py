import os
from datetime import timedelta

import pytest

from workers.exports import PREFIX
from workers.leftovers import Leftovers


@pytest.fixture
def left(tmp_path, now):
    """Puts a file there, so old, and gives the leftovers of that folder."""
    (tmp_path / "memory").mkdir()
    (tmp_path / "spool").mkdir()

    def put(name, **old):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("王秀英", encoding="utf-8")
        at = (now - timedelta(**old)).timestamp()
        for one in (file, file.parent):
            os.utime(one, (at, at))
        return file

    return put


def forget(tmp_path, now):
    return Leftovers(tmp_path / "memory", tmp_path / "spool").forget(now)


def test_an_export_in_clear_does_not_outlive_its_maker(left, tmp_path, now):
    """Killed in the middle: the folder is there, and nobody is making it any more."""
    file = left(f"memory/{PREFIX}abc/rows", hours=2)
    assert forget(tmp_path, now) == 1 and not file.parent.exists()


def test_an_export_that_is_being_made_stays(left, tmp_path, now):
    file = left(f"memory/{PREFIX}abc/rows", minutes=50)
    assert forget(tmp_path, now) == 0 and file.exists()


def test_what_is_not_ours_stays(left, tmp_path, now):
    file = left("memory/somebodys/rows", days=900)
    assert forget(tmp_path, now) == 0 and file.exists()


@pytest.mark.parametrize(("name", "days", "gone"), [
    ("ab12.77-140", 2, 1), ("ab12.77-140", 0.5, 0), ("ab12.broken", 31, 1), ("ab12.broken", 29, 0), ("ab12", 900, 0),
])  # fmt: skip
def test_of_the_spool_what_nobody_takes_up_goes_and_what_waits_stays(left, tmp_path, now, name, days, gone):
    file = left(f"spool/{name}", days=days)
    assert forget(tmp_path, now) == gone and file.exists() is not bool(gone)


def test_without_these_folders_there_is_nothing_to_do(tmp_path, now):
    assert forget(tmp_path, now) == 0
