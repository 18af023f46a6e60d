import os

import pytest

from records import database as databases
from records import turns
from records.turns import Arrival, Kept, Outcome, Talk
from tests.conftest import records_settings
from tests.records.helpers import GRANDPA, follow, report, settle
from tests.records.tap import tapped

pytestmark = pytest.mark.skipif("TEST_DATABASE_URL" in os.environ, reason="the tap sits on a Unix socket of our server")


def play(db, keyring, now, count):
    with db.write() as conn:
        found = turns.load(conn, keyring, [Arrival(os.urandom(16), f"o-{n}") for n in range(count)], now)
        kept = (Kept(7, "上报", report(GRANDPA, now, temperature_tenths=365)),)
        turns.save(conn, keyring, [Outcome(one, "好", now, Talk(b"{}"), kept=kept) for one in found])


@pytest.mark.postgres
@pytest.mark.parametrize("count", [1, 32])
def test_a_batch_of_turns_is_two_round_trips_and_its_commit(postgres_url, keyring, now, count, monkeypatch):
    """Load and save wait for the database once each, however many turns there are; where the machine stood still for a second
    in between, the connection would be asked too whether it lives."""
    monkeypatch.setattr("records.postgres.QUIET_SECONDS", 600.0)
    with tapped(postgres_url) as (url, tap):
        db = databases.connect(records_settings(url))
        settle(db, keyring, GRANDPA)
        follow(db, keyring, "o-0", now, GRANDPA)
        before = tap.trips
        play(db, keyring, now, count)
        spent = tap.trips - before
        db.close()
    assert spent == 3
