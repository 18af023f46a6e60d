import pytest
from pydantic import ValidationError

from playground.settings import PlaygroundSettings


@pytest.mark.parametrize("mode", ["compatible", "safe"])
def test_sealed_modes_need_a_key(mode: str):
    with pytest.raises(ValidationError, match="aes_key"):
        PlaygroundSettings(mode=mode)


def test_an_unknown_setting_is_refused():
    with pytest.raises(ValidationError, match="webhook"):
        PlaygroundSettings(webhook="http://x")


def test_secrets_do_not_show():
    assert "playground-secret" not in repr(PlaygroundSettings())
