import pytest
from pydantic import ValidationError

from tests.wechat.helpers import KEY, settings
from wechat.settings import key_bytes


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"token": ""}, "token"),
        ({"token": "with space"}, "token"),
        ({"app_secret": ""}, "app_secret"),
        ({"app_id": ""}, "app_id"),
        ({"aes_key": KEY[:-1]}, "aes_key"),
        ({"aes_key": KEY + "x"}, "aes_key"),
        ({"aes_key": "!" * 43}, "aes_key"),
        ({"previous_aes_key": "short"}, "previous_aes_key"),
        ({"mode": "open"}, "mode"),
        ({"api_base": "ftp://example.org"}, "api_base"),
        ({"tokken": "x"}, "tokken"),
    ],
)
def test_an_unsafe_value_is_refused_by_name(given, names):
    with pytest.raises(ValidationError, match=names):
        settings(**given)


@pytest.mark.parametrize("mode", ["safe", "compatible"])
def test_a_sealed_mode_needs_its_key(mode):
    with pytest.raises(ValidationError, match="aes_key is empty"):
        settings(mode=mode, aes_key="")


def test_a_refusal_does_not_show_the_secret():
    with pytest.raises(ValidationError) as refusal:
        settings(mode="safe", aes_key="not-the-right-length-but-secret")
    assert "aes_key" in str(refusal.value)
    assert "but-secret" not in str(refusal.value)


def test_secrets_are_not_printed():
    assert "pamtest" not in repr(settings(mode="safe"))
    assert KEY not in repr(settings(mode="safe"))


def test_the_api_base_ends_in_a_slash():
    assert settings(api_base="http://127.0.0.1:8000/playground").api_base == "http://127.0.0.1:8000/playground/"


def test_a_key_stands_for_32_bytes():
    assert len(key_bytes(settings(mode="safe").aes_key)) == 32
