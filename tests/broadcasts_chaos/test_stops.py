import pytest

from tests.broadcasts_chaos import stops


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_stop_stops_and_the_rest_goes_once(place):
    found = stops.run(place, stops=2, seed=13, within_s=300, records_s=60)
    assert found["good"], str(found)
    assert found["stops"] > 0
