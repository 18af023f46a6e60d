import pytest

from tests.county.exports.office import Office


@pytest.fixture
def office(database, keyring, now):
    return Office(database, keyring, now)
