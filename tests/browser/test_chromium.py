from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_nothing_on_a_bare_path(bare: Path):
    assert chromium._on_path() is None


def test_the_first_name_on_the_path_is_taken(bare: Path):
    for name in ("google-chrome", "chromium"):
        (bare / name).write_text("#!/bin/sh\n")
        (bare / name).chmod(0o755)
    assert chromium._on_path() == str(bare / "chromium")


def test_packages_are_not_added_without_apt(bare: Path):
    assert chromium._from_debian() is False
