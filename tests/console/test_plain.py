"""What a field of a form says that was never meant to be typed: a number of ours, or nothing."""

import pytest

from console.plain import whole
from records.number import MASK


@pytest.mark.parametrize("said", ["0", "12", "410798103005", str(MASK)])
def test_a_number_of_ours_is_read(said):
    assert whole(said) == int(said)


@pytest.mark.parametrize("said", ["", "-1", "+1", "1.0", " 12", "１２", "²", "12a", str(MASK + 1), "9" * 5000])
def test_anything_else_is_none(said):
    assert whole(said) is None
