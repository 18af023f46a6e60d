"""The console over a demo county, on each database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from console import stages
from records.database import Database
from records.secrecy import Keyring
from tests.console.stage import Console, standing


@pytest.fixture
def console(database: Database, keyring: Keyring, now: datetime, tmp_path: Path) -> Iterator[Console]:
    with standing(database, keyring, now, tmp_path) as built:
        yield built


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page waits until its stage report is counted, however busy the machine is."""
    monkeypatch.setattr(stages, "AT_ONCE_S", 30)
