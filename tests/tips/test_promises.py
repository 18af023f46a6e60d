"""The short versions of what `python -m tests.tips` holds at length."""

import pytest

from tests.chaos.town import knowing
from tests.tips import canaries, flood, guessing, stolen
from tests.tips.office import hasty, office


def test_a_guesser_is_stopped_and_learns_nothing():
    with office() as town, hasty():
        said = guessing.guess(town, 66, sources=2)
    assert said == {guessing.WRONG: 60, guessing.STOPPED: 6}


def test_everybody_together_is_stopped_too():
    with office() as town, hasty():
        town.limits(tries_of_all_an_hour=10)
        assert guessing.guess(town, 14, sources=14) == {guessing.WRONG: 10, guessing.STOPPED: 4}


def test_wrong_unknown_and_purged_take_the_same_time():
    """One slow hash each, equally slow; and beside it nothing that takes long. All together by the clock: `make tips`."""
    with office() as town:
        ((one,), *others) = guessing.hashes(town).values()
    assert others == [(one,)] * 2
    with office() as town, hasty():
        times = guessing.timings(town, 9)
    assert max(times.values()) - min(times.values()) <= 10, times


def test_nothing_that_is_kept_leads_to_an_informant():
    with office() as town, hasty():
        shown = canaries.fill(town, 12)
        assert canaries.leaks(town, shown) == []
        assert canaries.openable(town, shown) == 12


def test_a_flood_hides_nothing_and_drops_nothing():
    with office() as town, hasty():
        accounts, true = flood.flood(town, 120, seed=7)
        found, kept, _ = flood.looked(town)
    assert kept == 120 + true == 121 and max(found) <= accounts + true


def test_a_leak_would_be_seen():
    """The test of the test: a receipt that is kept with a delivery is found."""
    with office() as town, hasty():
        shown = canaries.fill(town, 1)
        (code,) = shown.values()
        town.keeps(f"您的回执码：{code}")
        assert canaries.leaks(town, shown) == ["what the field key opens holds a receipt"]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_thief_of_disk_logs_and_redis_reads_nothing(tmp_path):
    found, filed, died = stolen.search(knowing(tmp_path), 8, seed=5)
    assert found == []
    assert filed >= 7
    assert died, "no crash was survived"


def test_a_thief_would_be_seen():
    """The test of the test."""
    lying = {"a log": "金丝雀巷7号 oBench1 金丝雀3号窝".encode()}
    assert len(stolen.hits(lying, ["金丝雀巷7号"], ["oBench1"], [])) == 3


def test_the_case_of_a_tip_is_found_among_many():
    p50_ms, _ = flood.searched(2_000, seed=7, rounds=50)
    assert p50_ms <= 50  # the slowest of a hundred among ten times as many: `make tips`
