import pytest

from tests.fuzz import forgeries
from tests.fuzz.target import of
from tests.wechat.helpers import NOW, Platform, settings, xml


@pytest.mark.parametrize("mode", ["plain", "safe"])
def test_no_forgery_is_heard(mode):
    """S3; the long version, with dice of its own, is `python -m tests.fuzz.forgeries`."""
    platform = Platform(settings(mode))
    report = forgeries.run(platform, of(platform), 5_000, seed=11)
    assert set(report.statuses) == {403}


@pytest.mark.parametrize("nonce", ["3", "1234567890", "17000000001700000000", str(int(NOW) + 60), str(int(NOW) - 60)])
def test_no_other_cut_of_a_signature_brings_another_message(nonce):
    platform = Platform(settings())
    post, query = of(platform), platform.query(nonce=nonce)
    assert post(query, forgeries.MESSAGE.encode()) == 200
    other = xml(Content="36.5", MsgId=2).encode()
    assert {post(cut, other) for cut in forgeries.cuts(query)} == {403}


def test_a_message_for_or_by_somebody_else_is_not_heard():
    platform = Platform(settings("safe"))
    assert [of(platform)(*request) for request in forgeries.strangers(platform)] == [403, 403, 403]


def test_the_genuine_message_is_heard():
    """Else the tests above would prove nothing."""
    platform = Platform(settings("safe"))
    assert of(platform)(*platform.sealed(forgeries.MESSAGE)) == 200
