import pytest

from tests.chaos import rotating


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_change_of_keys_that_dies_again_and_again_leaves_nothing_behind(place):
    """S16, short: some thousand values, two kills, reports coming in."""
    found = rotating.run(place, kills=2, seed=5, alive_s=4)
    assert found["good"], str(found)
    assert found["sealed_before"] > 1000
