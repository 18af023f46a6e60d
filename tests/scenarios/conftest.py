"""The demo county on each database."""

from __future__ import annotations

import pytest

from records.database import Database
from records.secrecy import Keyring
from tests.scenarios.county import County


@pytest.fixture
def county(database: Database, keyring: Keyring) -> County:
    return County(database, keyring)
