from datetime import date

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from records.quarantine import signatures
from records.quarantine.signatures import CADRE, DOCTOR, SIGN_OFF
from records.writing import run

DAY, AREA, PERSON, SLOT = date(2026, 2, 3), 410798103005, 11, "早"
FIRST, CHANGED = b"a" * 16, b"b" * 16
ANNA, BOB = 101, 102


def sign(database, now, side, signer, digest=FIRST):
    with database.write() as conn:
        run(conn, [signatures.sign(DAY, AREA, PERSON, SLOT, digest=digest, side=side, signer=signer, at=now)])


def found(database):
    with database.read() as conn:
        return signatures.of(conn, [DAY], [AREA], [PERSON])[DAY, PERSON, SLOT]


def test_two_people_sign_one_slot(database, now):
    sign(database, now, DOCTOR, ANNA)
    sign(database, now, CADRE, BOB)
    assert (found(database).doctor, found(database).cadre) == (ANNA, BOB)


def test_nobody_is_both(database, now):
    """The second signature of the same person changes nothing."""
    sign(database, now, DOCTOR, ANNA)
    sign(database, now, CADRE, ANNA)
    assert (found(database).doctor, found(database).cadre) == (ANNA, None)


def test_the_table_itself_refuses_one_person_as_both(database, now):
    row = {"day": 1, "area": AREA, "person": PERSON, "slot": SLOT, "digest": FIRST, "doctor": ANNA, "cadre": ANNA}
    with pytest.raises(IntegrityError), database.write() as conn:
        conn.execute(insert(SIGN_OFF).values(**row))


def test_what_is_signed_anew_with_another_figure_loses_the_others_signature(database, now):
    sign(database, now, DOCTOR, ANNA)
    sign(database, now, CADRE, BOB)
    sign(database, now, CADRE, BOB, CHANGED)
    assert (found(database).doctor, found(database).cadre, found(database).digest) == (None, BOB, CHANGED)


def test_after_a_change_the_two_may_swap_sides(database, now):
    """A substitute doctor may be who signed as the cadre before: the old signature is gone."""
    sign(database, now, DOCTOR, ANNA)
    sign(database, now, CADRE, ANNA, CHANGED)
    assert (found(database).doctor, found(database).cadre) == (None, ANNA)


def test_old_ones_are_forgotten(database, now):
    sign(database, now, DOCTOR, ANNA)
    assert (signatures.forget(database, DAY), signatures.forget(database, date(2026, 2, 4))) == (0, 1)
