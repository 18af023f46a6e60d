"""What must be done once is tried until it succeeds, and then never again."""

from __future__ import annotations

import pytest

from house.once import Once


def test_it_is_tried_until_it_succeeds_and_then_never_again() -> None:
    tries: list[int] = []

    def second() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise ConnectionError

    once = Once(second)
    with pytest.raises(ConnectionError):
        once()
    for _ in range(3):
        once()
    assert len(tries) == 2
