import pytest

from tests.chaos import killing

SEED = 7


@pytest.mark.timeout(300)
def test_what_was_answered_is_kept_once_whoever_dies(place):
    """R1, short: every part dies at least once by our hand, the web also at its named points."""
    found = killing.storming(place, reports=120, kills=4, seed=SEED, point="after_commit:12", gap_s=1.5)
    assert found["good"], str(found)
    assert found["killed"]["redis"], found
    assert found["killed"]["web"], found
