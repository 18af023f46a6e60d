"""One running house for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.whole.running import Running, house


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with house(tmp_path_factory.mktemp("house")) as started:
        yield started
