"""A platform that posts to the web application over a demo county, on each database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from records.database import Database
from records.secrecy import Keyring
from tests.handlers.platform import Platform
from tests.handlers.platform import platform as stand_in


@pytest.fixture
def platform(database: Database, keyring: Keyring, now: datetime) -> Iterator[Platform]:
    with stand_in(database, keyring, now) as made:
        yield made
