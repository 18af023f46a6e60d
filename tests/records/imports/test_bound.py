"""Two stays of one person that last become one, as long as both together and as strict as the stricter."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from records import persons
from records.imports import joining
from records.ledgers.monitoring import CENTRAL, HOME, MONITORINGS
from records.moments import local_day
from records.quarantine import lodgings, stays
from records.writing import run
from tests.records.helpers import GRANDPA, SON, settle
from tests.records.quarantine.test_stays import stay

GONE, KEPT = SON, GRANDPA


@pytest.fixture
def merged(database, keyring, now):
    """The stays that last after these of the one who goes and the one who stays were joined."""

    def after(*several, gone=GONE, kept=KEPT):
        settle(database, keyring, gone, kept)
        with database.write() as conn:
            for one in several:
                run(conn, [one.put(keyring)])
                if one.is_.room:
                    run(conn, lodgings.take(one.is_.room, 1, one.id, one.person))
            joining.join(conn, keyring, gone, kept, 1, now)
            return stays.inside(conn, keyring, kept.area), conn.execute(select(lodgings.LODGING)).all()

    return after


def of(now, who, number, starts=0, days=14, **fields):
    """Begun so many days ago."""
    day = local_day(now) - timedelta(days=starts)
    until = day + timedelta(days=days - 1)
    began = now - timedelta(days=starts)
    one = stay(now, person=who.id, day=day, days=days, until=until, began=began, **fields)
    return replace(one, id=number)


@pytest.mark.parametrize("longer", [GONE, KEPT])
def test_one_remains_from_the_earlier_day_to_the_later(merged, now, longer):
    shorter = GONE if longer is KEPT else KEPT
    ((one,), _) = merged(of(now, shorter, 5, starts=3, days=7), of(now, longer, 6, starts=1))
    today = local_day(now)
    assert (one.id, one.person) == (6, KEPT.id)
    assert (one.is_.day, one.is_.until) == (today - timedelta(days=3), today + timedelta(days=12))
    assert (one.is_.days, one.is_.number_of(today)) == (16, 4)


def test_the_stricter_of_the_two_binds_with_its_bed(merged, now):
    central = of(now, GONE, 5, days=7, kind=CENTRAL, grade="密接", room=9, twice_since=local_day(now))
    ((one,), beds) = merged(central, of(now, KEPT, 6, kind=HOME, grade="一般"))
    assert (one.id, one.is_.kind, one.is_.grade, one.is_.room) == (6, CENTRAL, "密接", 9)
    assert one.is_.twice_since == local_day(now)
    assert [(bed.room, bed.stay, bed.person) for bed in beds] == [(9, 6, KEPT.id)]


def test_the_graver_class_stands_beside_the_name(merged, database, keyring, now):
    merged(gone=replace(GONE, status="确诊"), kept=replace(KEPT, status="一般"))
    with database.read() as conn:
        assert persons.find(conn, keyring, KEPT.id).status == "确诊"


def test_a_stay_of_only_one_number_goes_along_as_it_is(merged, now):
    ((one,), _) = merged(of(now, GONE, 5))
    assert (one.id, one.person, one.is_.days, one.is_.note) == (5, KEPT.id, 14, "")


def test_what_fell_away_stands_in_the_history_under_its_number(merged, database, now):
    merged(of(now, GONE, 5, days=7), of(now, KEPT, 6))
    with database.read() as conn:
        was = MONITORINGS.was
        assert [tuple(row) for row in conn.execute(select(was.c.id, was.c.person).order_by(was.c.id))] == [
            (5, GONE.id),
            (6, KEPT.id),
        ]
