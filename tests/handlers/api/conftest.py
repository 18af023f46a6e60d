"""The interface over a demo county, on each database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from records.database import Database
from records.secrecy import Keyring
from tests.console.stage import standing
from tests.handlers.api.interface import Interface, over


@pytest.fixture
def api(database: Database, keyring: Keyring, now: datetime, tmp_path: Path) -> Iterator[Interface]:
    with standing(database, keyring, now, tmp_path) as console:
        yield over(console)
