import pytest

from tests.broadcasts_chaos import clocks


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_each_is_said_once_whatever_happens_to_schedulers_and_clocks(place):
    found = clocks.run(place, items=40, kills=4, seed=17, step_s=3.0, within_s=200)
    assert found["good"], str(found)
    assert found["late"] > 0
