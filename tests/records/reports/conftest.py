"""A day that was lived, asked about."""

import pytest

from tests.records.reports.lived import lived


@pytest.fixture
def asked(database, keyring, now):
    lived(database, keyring, now)
    with database.read() as conn:
        yield lambda what, *about: what(conn, *about)
