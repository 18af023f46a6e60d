import pytest

from tests.fuzz import replays
from tests.wechat.helpers import Platform, settings


@pytest.mark.parametrize("mode", ["plain", "safe"])
def test_a_replay_says_nothing_new(mode):
    """S4: a retry passes with its first key, what is old or has another text does not pass."""
    statuses, _ = replays.run(Platform(settings(mode)), 200)
    assert statuses == replays.expected(200)
