"""Settings come from the environment, the file, and what was made up; what is wrong stops the start and names itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import pytest

from house import settings

MADE_UP = "local.yaml"


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a first start makes up: the keys of the offices take it half a second."""
    folder = tmp_path_factory.mktemp("first")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOT_VAR", str(folder))
        settings.read()
    return folder / MADE_UP


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made_up: Path) -> Path:
    monkeypatch.setenv("BOT_VAR", str(tmp_path))
    shutil.copy(made_up, tmp_path)
    return tmp_path


def test_a_county_without_an_account_gets_the_playground() -> None:
    read = settings.read()
    assert read.stands_in
    assert read.platform.api_base == "http://127.0.0.1:8000/playground/"


def test_a_token_and_a_database_are_a_complete_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WECHAT__TOKEN", "t")
    monkeypatch.setenv("BOT_RECORDS__DATABASE", "postgresql+psycopg://host/name")
    read = settings.read()
    assert read.wechat.token.get_secret_value() == "t"
    assert (read.wechat.mode, read.records.database) == ("plain", "postgresql+psycopg://host/name")


def test_what_was_made_up_stays_the_same_and_private(folder: Path) -> None:
    (folder / MADE_UP).unlink()
    first, second = settings.read(), settings.read()
    assert first.records.field_key == second.records.field_key
    assert (folder / "local.yaml").stat().st_mode & 0o077 == 0


def test_an_account_of_its_own_needs_every_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_WECHAT__APP_SECRET", "real")
    with pytest.raises(click.ClickException) as stopped:
        settings.read()
    assert all(name in stopped.value.message for name in ("wechat.token", "wechat.app_id", "records.field_key"))
    assert "real" not in stopped.value.message


@pytest.mark.parametrize("name", ["BOT_WECHAT__TOKEM", "BOT_WETCHAT__TOKEN", "BOT_COUNTY__HEALTH"])
def test_an_unknown_setting_stops_the_start_and_names_itself(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "x")
    with pytest.raises(click.ClickException) as stopped:
        settings.read()
    assert name.lower().removeprefix("bot_").split("__")[-1] in stopped.value.message.lower()


def test_a_rule_that_goes_back_in_time_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_COUNTY__HEALTH_RULES", '[{"since": "2022-01-01"}, {"since": "2020-01-01"}]')
    with pytest.raises(click.ClickException, match="in order of `since`"):
        settings.read()


def test_a_drill_moves_the_clock(folder: Path) -> None:
    before = settings.read().clock().date()
    (folder / "clock").write_text("86400")
    assert (settings.read().clock().date() - before).days == 1


def test_the_countys_own_clock_cannot_be_moved(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"APP_ID": "wx1", "APP_SECRET": "s", "TOKEN": "t", "MODE": "plain"}.items():
        monkeypatch.setenv(f"BOT_WECHAT__{name}", value)
    for name in ("FIELD_KEY", "LOOKUP_KEY"):
        monkeypatch.setenv(f"BOT_RECORDS__{name}", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=")
    (folder / "clock").write_text("86400")
    assert settings.read().clock.offset_s() == 0


def test_a_drill_with_the_countys_own_account_cannot_reach_the_real_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    read = settings.read()
    own = read.wechat.model_dump() | {"app_id": "wx0123456789abcdef"}
    with pytest.raises(click.ClickException, match="would reach people"):
        settings.read(drill=True, wechat=own)
    assert settings.read(drill=True, wechat=own | {"api_base": "http://127.0.0.1:9000/"}).drill
    assert settings.read(drill=False, wechat=own).wechat.app_id == "wx0123456789abcdef"
