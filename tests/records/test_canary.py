from datetime import UTC, datetime

import pytest

from records import accounts, canary, rotation, writing
from records.accounts import Account
from records.errors import WrongKeys
from records.secrecy import Keyring

FIELD, LOOKUP = b"f" * 32, b"l" * 32
RIGHT = Keyring({1: FIELD}, 1, LOOKUP)
OTHERS = [
    (Keyring({1: b"x" * 32}, 1, LOOKUP), "records.field_key"),
    (Keyring({2: b"x" * 32}, 2, LOOKUP), "records.field_key"),
    (Keyring({1: FIELD}, 1, b"x" * 32), "records.lookup_key"),
]


def test_the_same_keys_start_again_and_again(database):
    for _ in range(3):
        canary.prove(database, RIGHT)


@pytest.mark.parametrize(("other", "setting"), OTHERS)
def test_other_keys_stop_the_start_and_name_the_setting(database, other, setting):
    canary.prove(database, RIGHT)
    with pytest.raises(WrongKeys, match=setting):
        canary.prove(database, other)


@pytest.mark.parametrize(("other", "setting"), OTHERS)
def test_a_database_older_than_the_canary_is_judged_by_an_account(database, other, setting):
    with database.write() as conn:
        writing.run(conn, [accounts.put(RIGHT, Account(1, "o-1", datetime(2026, 1, 1, tzinfo=UTC)))])
    with pytest.raises(WrongKeys, match=setting):
        canary.prove(database, other)
    canary.prove(database, RIGHT)


def test_the_canary_moves_to_a_new_key_with_everything_else(database):
    canary.prove(database, RIGHT)
    both = Keyring({1: FIELD, 2: b"n" * 32}, 2, LOOKUP)
    canary.prove(database, both)
    assert rotation.sweep(database.write, both) == 1
    canary.prove(database, Keyring({2: b"n" * 32}, 2, LOOKUP))
