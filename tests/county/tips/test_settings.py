import base64

import pytest
from pydantic import ValidationError

from county.tips.settings import Informants, Office, TipSettings

A, B, C = (base64.b64encode(bytes([n]) * 32).decode() for n in range(3))


def test_without_keys_nothing_is_taken():
    assert not TipSettings().ready
    assert TipSettings(informants=Informants(first=A, second=B), office_key=C).ready


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        (lambda: TipSettings(informants=Informants(first=A, second=A), office_key=C), "three different"),
        (lambda: TipSettings(informants=Informants(first=A, second=B)), "or none of them"),
        (lambda: Informants(first="not a key"), "base64"),
        (lambda: Informants(first=A[:20]), "32 bytes"),
        (lambda: Office(role="x", kinds=("跳舞",)), "no kind of tip"),
        (lambda: TipSettings(offices={"一个": Office(role="x", kinds=("麻将棋牌",))}), "nobody handles"),
    ],
    ids=["one key twice", "half", "no key", "short key", "kind", "office"],
)
def test_what_would_not_hold_stops_the_start(settings, why):
    with pytest.raises(ValidationError, match=why):
        settings()
