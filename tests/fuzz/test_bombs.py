import pytest

from tests.fuzz import bombs
from tests.fuzz.target import of
from tests.wechat.helpers import Platform, settings


@pytest.mark.parametrize("mode", ["plain", "safe"])
@pytest.mark.parametrize("name", bombs.BOMBS)
def test_a_bomb_is_refused_cheaply(mode, name):
    """S2: at most 100 ms and 20 MB; on the clock in the long version, `python -m tests.fuzz.bombs`."""
    platform = Platform(settings(mode))
    report = bombs.run(platform, of(platform), (name,))
    assert set(report.statuses) <= {400, 403, 413}
    assert report.spent_ms < 100
    assert report.grown_mb < 20


def test_a_bomb_that_costs_much_would_be_seen():
    """Else the figures above would prove nothing."""
    report = bombs.run(Platform(settings()), lambda _query, _body: len(bytearray(50_000_000)), ("billion laughs",))
    assert report.grown_mb > 20
