import pytest

from playground.errors import CannotDo
from playground.knobs import Knobs


def test_a_switch_turns():
    knobs = Knobs()
    knobs.turn("token_uses", 20000)
    assert knobs.token_uses == 20000


def test_an_unknown_switch_is_refused():
    with pytest.raises(CannotDo, match="gravity"):
        Knobs().turn("gravity", 0)
