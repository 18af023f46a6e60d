import pytest

from tests.chaos import overlap


@pytest.mark.timeout(400)
def test_overlapping_pushes_have_one_effect_and_one_reply(place, service):
    """R2, short: some turns are held so long that nobody waits for their reply any more."""
    found = overlap.run(place, service, messages=40, at_once=40, slow_s=5, seed=3, excused=True)
    assert found["good"], str(found)
    assert found["late"], str(found)
