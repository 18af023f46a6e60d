import pytest

from tests.chaos import alerts
from tests.chaos.service import Service


@pytest.mark.timeout(400)
def test_no_alarm_is_lost_when_the_worker_dies(place):
    """Short: 120 alarms, the worker dies twice and Redis once."""
    service = Service(takes_s=0.1)
    found = alerts.run(place, service, alarms=120, kills=3)
    service.close()
    assert found["good"], str(found)
    assert found["killed"]["work"] == 2, str(found)
