import pytest

from tests.broadcasts_chaos import jobs


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_process_that_dies_with_a_job_in_its_hands_leaves_one_job(place):
    found = jobs.run(place, kills=6)
    assert found["good"], str(found)
