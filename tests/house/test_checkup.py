"""`bot.py check` names what a broadcast counts on and the settings lack."""

from __future__ import annotations

from pathlib import Path

import pytest

from house import checkup, settings
from house.settings import Settings


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Of a county with an account of its own."""
    given = {
        "BOT_VAR": str(tmp_path), "BOT_WECHAT__APP_ID": "wx0123456789abcdef", "BOT_WECHAT__APP_SECRET": "s" * 32,
        "BOT_WECHAT__TOKEN": "t" * 20, "BOT_WECHAT__API_BASE": "http://127.0.0.1:9/", "BOT_RECORDS__FIELD_KEY": "6" * 64,
        "BOT_RECORDS__LOOKUP_KEY": "7" * 64,
    }  # fmt: skip
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return settings.read()


def test_a_group_that_nobody_set_up_is_named_with_the_texts_that_it_misses(checked: Settings) -> None:
    (said,) = checkup.group(checked)
    assert "letter-to-all" in said and "leaflet-masks" not in said


def test_with_a_group_nothing_is_said_of_it(checked: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WORKERS__ROBOT__ADDRESS", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k")
    assert list(checkup.group(settings.read())) == []


def test_an_account_whose_links_no_phone_opens_is_named(checked: Settings) -> None:
    (said,) = checkup.address(checked)
    assert "web.public_base" in said and "http://127.0.0.1:8000" in said


def test_with_an_address_nothing_is_said_of_it(checked: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WEB__PUBLIC_BASE", "https://bot.county.example")
    assert list(checkup.address(settings.read())) == []
