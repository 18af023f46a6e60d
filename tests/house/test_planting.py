"""The first start of a county."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from house import planting, settings
from house.house import House


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv("BOT_VAR", str(tmp_path))
    made = House(settings.read())
    yield made
    made.database.close()


def test_a_county_without_an_account_gets_the_demo_once(house: House) -> None:
    planted = planting.settle(house)
    assert planted is not None and planted.people > 0
    assert planting.settle(house) is None


def test_a_county_with_an_account_starts_empty(house: House) -> None:
    house.settings.wechat.app_id = "wx0123456789abcdef"
    assert not house.settings.stands_in
    assert planting.settle(house) is None and not house.villages().all
