from sqlite3 import IntegrityError

import pytest
from psycopg.errors import CheckViolation, UniqueViolation

from records.errors import Conflict
from records.quarantine import letters
from records.quarantine.letters import Release
from records.writing import run

DIGEST = b"d" * 16


def write(database, *releases):
    with database.write() as conn:
        for one in releases:
            run(conn, [letters.put(one)])


def test_a_letter_is_found_again_as_it_was_signed(database, now):
    one = Release(5, DIGEST, 101, now, 102, now, 2026, 1)
    write(database, one)
    with database.read() as conn:
        found = letters.find(conn, 5)
    assert (found.doctor, found.cadre, found.number, found.digest) == (101, 102, 1, DIGEST)


def test_numbers_follow_one_another_in_each_year(database):
    write(database, Release(5, DIGEST, year=2026, number=1), Release(6, DIGEST, year=2026, number=2))
    with database.write() as conn:
        assert (letters.next_number(conn, 2026), letters.next_number(conn, 2027)) == (3, 1)


def test_nobody_signs_a_release_twice(database, now):
    with pytest.raises((IntegrityError, CheckViolation), match="two_people"):
        write(database, Release(5, DIGEST, 101, now, 101, now))


def test_no_two_letters_have_one_number(database):
    with pytest.raises((IntegrityError, UniqueViolation), match=r"(?i)unique"):
        write(database, Release(5, DIGEST, year=2026, number=1), Release(6, DIGEST, year=2026, number=1))


def test_of_two_who_sign_at_one_moment_neither_signature_is_lost(database, now):
    """Neither has seen the other's: whoever comes second reads anew."""
    write(database, Release(5, DIGEST, 101, now))
    with pytest.raises(Conflict):
        write(database, Release(5, DIGEST, cadre=102, cadre_at=now))
    write(database, Release(5, DIGEST, 101, now, 102, now, 2026, 1))


def test_what_was_signed_before_the_slots_changed_is_replaced(database, now):
    write(database, Release(5, DIGEST, 101, now), Release(5, b"e" * 16, cadre=102, cadre_at=now))
    with database.read() as conn:
        found = letters.find(conn, 5)
    assert (found.doctor, found.cadre) == (None, 102)
