import random

import pytest

from records import access
from records.access import Access, Head
from records.errors import Tampered


@pytest.fixture
def log(database, keyring, now):
    """Twenty entries, written in three transactions."""
    for numbers in (range(1), range(1, 9), range(9, 20)):
        with database.write() as conn:
            access.append(conn, keyring, *(Access(5, n, "名单", "上门前看一眼", now) for n in numbers))
    return database


def verify(database, keyring, *anchors):
    with database.read() as conn:
        return access.verify(conn, keyring, *anchors)


def spoil(database, sql):
    with database.write() as conn:
        conn.exec_driver_sql(sql)


def test_an_untouched_log_is_whole(log, keyring):
    assert verify(log, keyring).position == 20


@pytest.mark.parametrize("column", ["at", "reader", "person", "what", "reason", "digest"])
def test_any_edit_is_found_where_it_is(log, keyring, column):
    position = random.Random(column).randint(2, 20)
    wrong = {"what": "'x'", "reason": "'x'", "digest": "(SELECT a.digest FROM access AS a WHERE a.position = 1)"}
    spoil(log, f"UPDATE access SET {column} = {wrong.get(column, 999)} WHERE position = {position}")
    with pytest.raises(Tampered, match="changed") as found:
        verify(log, keyring)
    assert found.value.position == position


def test_a_deleted_entry_is_missed(log, keyring):
    spoil(log, "DELETE FROM access WHERE position = 7")
    with pytest.raises(Tampered, match="entry 7: missing"):
        verify(log, keyring)


def test_an_order_that_was_changed_is_found(log, keyring):
    for old, new in ((7, -1), (8, 7), (-1, 8)):
        spoil(log, f"UPDATE access SET position = {new} WHERE position = {old}")
    with pytest.raises(Tampered):
        verify(log, keyring)


def test_an_end_that_was_cut_off_is_found_by_the_head_noted_elsewhere(log, keyring):
    head = verify(log, keyring)
    spoil(log, "DELETE FROM access WHERE position > 15")
    assert verify(log, keyring).position == 15
    with pytest.raises(Tampered, match="ends before"):
        verify(log, keyring, head)


def test_a_log_without_entries_is_whole(database, keyring):
    assert verify(database, keyring, Head(0, access.FIRST)).position == 0
