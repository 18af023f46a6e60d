import pytest

from tests.broadcasts_chaos import kills

SEED = 11


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_with_a_key_nobody_is_skipped_and_nobody_gets_it_twice(place):
    found = kills.run(place, kills=2, seed=SEED, keyed=True, token_calls=200, within_s=300)
    assert found["good"], str(found)


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_without_one_nobody_gets_it_twice_and_the_bound_holds(place):
    found = kills.run(place, kills=2, seed=SEED, keyed=False, token_calls=200, within_s=300)
    assert found["good"], str(found)
