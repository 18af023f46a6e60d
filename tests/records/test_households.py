import re

from records import households
from tests.records.helpers import HOME, OTHER, VILLAGE, settle


def test_a_family_is_found_by_its_door_code_however_it_is_typed(database, keyring):
    settle(database, keyring)
    with database.read() as conn:
        assert households.by_code(conn, keyring, " abcd 2345 ").id == HOME
        assert households.by_code(conn, keyring, "ABCD2346") is None


def test_a_household_comes_back_whole(database, keyring):
    settle(database, keyring)
    with database.read() as conn:
        home = households.find(conn, keyring, HOME)
    assert (home.door, home.address, home.code) == (12, "南坡村12号", "ABCD2345")


def test_a_new_code_has_no_letters_that_look_alike():
    assert all(re.fullmatch("[A-HJKMNP-Z2-9]{8}", households.new_code()) for _ in range(200))


def test_the_next_door_is_the_one_after_the_villages_last(database, keyring):
    settle(database, keyring)
    with database.read() as conn:
        assert households.next_door(conn, VILLAGE) == 13
        assert households.next_door(conn, OTHER) == 1
