from dataclasses import replace

from records import accounts, writing
from tests.records.helpers import GRANDPA, SON, follow, settle, standing


def test_an_account_is_found_by_openid(database, keyring, now):
    settle(database, keyring, GRANDPA)
    account = follow(database, keyring, "o-wang", now, GRANDPA)
    with database.read() as conn:
        assert accounts.find(conn, keyring, "o-wang") == account
        assert accounts.many(conn, keyring, [account.id, 5]) == {account.id: account}
        assert accounts.find(conn, keyring, "o-li") is None


def test_a_person_is_reached_by_their_own_phone_first(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    family = follow(database, keyring, "o-wang", now, SON, GRANDPA)
    own = follow(database, keyring, "o-grandpa", now, GRANDPA)
    with database.read() as conn:
        assert accounts.of_person(conn, keyring, GRANDPA.id) == (own, family)


def test_who_unfollowed_is_not_reached(database, keyring, now):
    settle(database, keyring, GRANDPA)
    account = follow(database, keyring, "o-wang", now, GRANDPA)
    with database.write() as conn:
        writing.run(conn, [accounts.put(keyring, replace(account, followed=False))])
        assert accounts.of_person(conn, keyring, GRANDPA.id) == ()


def test_who_stops_speaking_for_somebody_no_longer_sees_them(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    account = follow(database, keyring, "o-wang", now, GRANDPA, SON)
    with database.write() as conn:
        writing.run(conn, [accounts.stop_speaking(account.id, SON.id)])
    assert [one.name for one in standing(database, keyring, "o-wang", now).members] == ["李福田"]
