from datetime import timedelta

import pytest

from records import api_keys, writing
from records.api_keys import ApiKey
from records.errors import Conflict

DAY = timedelta(days=1)


def put(database, keyring, now, secret="s", name="市里"):
    with database.write() as conn:
        writing.run(conn, [api_keys.put(keyring, secret, ApiKey(name, 410798000000, True, now, now + DAY))])


def find(database, keyring, secret, now):
    with database.read() as conn:
        return api_keys.find(conn, keyring, secret, now)


def test_only_who_has_the_key_is_found_and_only_until_it_ends(database, keyring, now):
    put(database, keyring, now)
    assert find(database, keyring, "s", now) == ApiKey("市里", 410798000000, True, now, now + DAY)
    assert [find(database, keyring, said, now) for said in ("", "S", "s ")] == [None] * 3
    assert find(database, keyring, "s", now + DAY) is None


def test_a_row_does_not_hold_the_key(database, keyring, now):
    secret = api_keys.fresh()
    put(database, keyring, now, secret)
    with database.read() as conn:
        assert secret not in repr(conn.exec_driver_sql("SELECT * FROM api_key").all())


def test_a_name_gets_another_key_when_its_last_has_ended(database, keyring, now):
    put(database, keyring, now)
    with pytest.raises(Conflict):
        put(database, keyring, now, "t")
    with database.write() as conn:
        assert (api_keys.end(conn, "市里", now), api_keys.end(conn, "市里", now)) == (True, False)
    put(database, keyring, now, "t")
    assert find(database, keyring, "s", now) is None and find(database, keyring, "t", now)


def test_its_last_use_is_kept(database, keyring, now):
    put(database, keyring, now)
    with database.write() as conn:
        api_keys.used(conn, "市里", now + timedelta(hours=1))
    with database.read() as conn:
        assert [one.used_at for one in api_keys.all_(conn)] == [now + timedelta(hours=1)]


def test_no_two_keys_are_alike():
    assert len({api_keys.fresh() for _ in range(100)}) == 100 and len(api_keys.fresh()) >= 43
