from datetime import timedelta

from records import deliveries
from records.turns import Outcome
from tests.records.helpers import keep, standing


def test_what_the_platform_can_no_longer_repeat_is_forgotten(database, keyring, now):
    loaded = standing(database, keyring, "o-wang", now)
    keep(database, keyring, Outcome(loaded, "好", now))
    assert deliveries.forget(database, now) == 0
    assert deliveries.forget(database, now + timedelta(hours=1)) == 1
    assert standing(database, keyring, "o-wang", now, loaded.arrival.key).reply is None


def test_a_reply_is_sealed(database, keyring, now):
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "李福田已上报", now))
    with database.read() as conn:
        assert "李福田".encode() not in bytes(conn.exec_driver_sql("SELECT reply FROM delivery").scalar())
