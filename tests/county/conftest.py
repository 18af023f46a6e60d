"""A demo county whose people act through their accounts."""

from __future__ import annotations

from datetime import datetime

import pytest

from records.database import Database
from records.secrecy import Keyring
from tests.county.stage import Stage


@pytest.fixture
def stage(database: Database, keyring: Keyring, now: datetime) -> Stage:
    return Stage(database, keyring, now)
