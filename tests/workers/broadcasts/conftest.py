import pytest

from tests.workers.broadcasts.desk import Desk


@pytest.fixture
def desk(database, keyring, now):
    made = Desk(database, keyring, now)
    yield made
    made.posting.close()
