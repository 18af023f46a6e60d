"""A county whose registers are to be taken in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from records import moments
from records.database import Database
from records.secrecy import Keyring
from tests.county.register.books import Town


@pytest.fixture
def town(database: Database, keyring: Keyring, now: datetime, tmp_path: Path) -> Town:
    return Town(database, keyring, now.astimezone(moments.LOCAL), tmp_path)
