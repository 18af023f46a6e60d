from records.broadcasts import consent
from records.writing import run


def left(database, *writes):
    with database.write() as conn:
        run(conn, writes)
        return consent.remaining(conn, [1, 2], "T")


def test_each_yes_is_one_notice_and_a_no_takes_all(database, now):
    assert left(database) == {}
    assert left(database, consent.given(1, "T", now)) == {1: 1}
    assert left(database, consent.given(1, "T", now), consent.given(2, "T", now)) == {1: 2, 2: 1}
    assert left(database, consent.spend(1, "T")) == {1: 1, 2: 1}
    assert left(database, consent.withdrawn(1, "T", now), consent.spend(2, "T"), consent.spend(2, "T")) == {1: 0, 2: 0}
