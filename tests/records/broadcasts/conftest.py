"""Two followers of a village, and an edition that runs for them: for the tests that take both."""

import pytest

from records.broadcasts import plan
from records.broadcasts.edition import Stage
from records.broadcasts.who import Who
from tests.records.broadcasts.helpers import edition, put
from tests.records.helpers import GRANDPA, SON, follow, settle


@pytest.fixture
def village(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    return follow(database, keyring, "oSon", now, SON), follow(database, keyring, "oOld", now, GRANDPA)


@pytest.fixture
def running(database, village, now):
    one = put(database, edition(now, stage=Stage.RUNNING))
    with database.write() as conn:
        plan.plan(conn, one, Who(), now, mass=False)
    return one
