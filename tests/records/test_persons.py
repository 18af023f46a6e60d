from dataclasses import replace
from datetime import date

import pytest

from records import persons, writing
from tests.records.helpers import GRANDPA, HOME, SON, settle

WHOLE = replace(
    GRANDPA, born=date(1952, 2, 29), id_number="410798195202290013", status="密接", lives_alone=True, cell=7
)


def test_a_person_comes_back_whole(database, keyring):
    settle(database, keyring, WHOLE)
    with database.read() as conn:
        assert persons.find(conn, keyring, WHOLE.id) == WHOLE


def test_a_person_is_found_by_phone_and_id_number(database, keyring):
    settle(database, keyring, WHOLE, SON)
    with database.read() as conn:
        assert persons.by_phone(conn, keyring, WHOLE.phone) == (WHOLE,)
        assert persons.by_id_number(conn, keyring, WHOLE.id_number) == (WHOLE,)
        assert persons.by_phone(conn, keyring, WHOLE.id_number) == ()


def test_who_left_is_no_longer_of_the_household(database, keyring):
    settle(database, keyring, GRANDPA, SON)
    with database.write() as conn:
        writing.run(conn, [persons.put(keyring, replace(SON, left_day=date(2026, 11, 1)))])
        assert persons.of_household(conn, keyring, HOME) == (GRANDPA,)


@pytest.mark.parametrize(("today", "age"), [(date(2026, 2, 28), 73), (date(2026, 3, 1), 74), (date(1952, 2, 29), 0)])
def test_age_is_counted_in_whole_years(today, age):
    assert WHOLE.age(today) == age
    assert SON.age(today) is None
