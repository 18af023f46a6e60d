from records.privacy import certificate
from workers.certified import Certified


def test_what_went_is_certified(database, keyring, now):
    assert Certified(database, keyring, "线索", lambda _: 7)(now) == 7
    with database.read() as conn:
        (one,) = certificate.latest(conn)
    assert (one.what, one.counts, one.at) == ("到期", {"线索": 7}, now)


def test_where_nothing_went_nothing_is_written(database, keyring, now):
    assert Certified(database, keyring, "线索", lambda _: 0)(now) == 0
    with database.read() as conn:
        assert certificate.latest(conn) == ()
