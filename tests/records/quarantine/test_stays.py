from dataclasses import replace
from datetime import timedelta

from records.ledgers.monitoring import CENTRAL, HOME, Monitoring
from records.moments import local_day
from records.quarantine import stays
from records.quarantine.stays import Stay
from records.writing import run
from tests.records.helpers import GRANDPA, OTHER, TOWNSHIP, VILLAGE, settle
from tests.records.helpers import HOME as HOUSE


def stay(now, **fields):
    day = local_day(now)
    return Stay(
        5,
        Monitoring(
            **{
                "person": GRANDPA.id, "area": VILLAGE, "day": day, "at": now, "kind": HOME, "grade": "密接", "began": now,
                "days": 14, "until": day + timedelta(days=13), "household": HOUSE, "rule": day, "reason": "接触", **fields,
            }
        ),
    )  # fmt: skip


def keep(database, *writes):
    with database.write() as conn:
        run(conn, writes)


def test_who_is_kept_apart_is_found_by_place_and_person(database, keyring, now):
    settle(database, keyring, GRANDPA)
    keep(database, stay(now).put(keyring))
    with database.read() as conn:
        assert [one.id for one in stays.inside(conn, keyring, TOWNSHIP)] == [5]
        assert stays.of_people(conn, keyring, (GRANDPA.id,))[GRANDPA.id].is_.reason == "接触"
        assert stays.inside(conn, keyring, OTHER) == ()


def test_a_stay_that_is_over_is_history(database, keyring, now):
    first = stay(now)
    keep(database, first.put(keyring))
    closed = replace(first.is_, lasts=False, closed=local_day(now), at=now + timedelta(days=1), note="期满")
    keep(database, *first.becomes(keyring, closed))
    with database.read() as conn:
        assert stays.inside(conn, keyring, VILLAGE) == ()
        (over,) = stays.every(conn, keyring, GRANDPA.id, VILLAGE)
        assert [one.lasts for one in stays.history(conn, keyring, over)] == [True, False]


def test_a_transfer_takes_the_history_along(database, keyring, now):
    first = stay(now)
    keep(database, first.put(keyring))
    moved = replace(first.is_, area=OTHER, was_in=(str(VILLAGE),), kind=CENTRAL, at=now + timedelta(hours=1))
    keep(database, *first.becomes(keyring, moved))
    with database.read() as conn:
        (found,) = stays.inside(conn, keyring, OTHER)
        assert stays.inside(conn, keyring, VILLAGE) == ()
        assert (found.id, found.areas) == (5, (OTHER, VILLAGE))
        assert [one.area for one in stays.history(conn, keyring, found)] == [VILLAGE, OTHER]


def test_days_are_counted_to_the_last(now):
    one = stay(now).is_
    assert [one.number_of(one.day), one.number_of(one.until)] == [1, 14]
    assert (len(one.owed_days), one.owed_days[-1]) == (14, one.until)


def test_days_may_have_begun_with_the_return(now):
    """Three days ago: today is the fourth."""
    one = stay(now, until=local_day(now) + timedelta(days=10)).is_
    assert (one.number_of(one.day), len(one.owed_days)) == (4, 11)
