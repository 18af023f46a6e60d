import pytest

from tests.chaos import downtime


@pytest.mark.timeout(400)
def test_a_database_that_is_down_loses_no_message_and_no_order(place, service):
    """R3, short: six seconds without the database, and the web dies in the middle of them."""
    found = downtime.run(place, service, per_s=20, down_s=6)
    assert found["good"], str(found)
