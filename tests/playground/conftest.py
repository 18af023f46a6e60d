"""A platform with its cast, in plain mode."""

from collections.abc import Iterator

import pytest

from tests.playground.stage import Stage, standing


@pytest.fixture
def stage() -> Iterator[Stage]:
    with standing() as built:
        yield built
