import random
from datetime import UTC, datetime, timedelta

import pytest

from records import access, chain
from records.access import Access, Head
from records.errors import Tampered

LATER = datetime(2033, 1, 1, tzinfo=UTC)


@pytest.fixture
def log(database, keyring, now):
    """Twenty entries, written in three transactions."""
    for numbers in (range(1), range(1, 9), range(9, 20)):
        with database.write() as conn:
            access.append(conn, keyring, *(Access(5, n, "名单", "上门前看一眼", now) for n in numbers))
    return database


def verify(database, keyring, *anchors):
    with database.read() as conn:
        return chain.verify(conn, keyring, *anchors)


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


@pytest.fixture
def shortened(log, keyring, now):
    """Three years later the first twelve went: they are older than the others."""
    with log.write() as conn:
        access.append(conn, keyring, Access(5, 1, "名单", "后来", now + timedelta(days=2000)))
    chain.forget(log, keyring, now + timedelta(days=1), now + timedelta(days=2000))
    return log


def test_old_entries_go_and_the_chain_holds(shortened, keyring, now):
    assert verify(shortened, keyring).position == 21
    with shortened.read() as conn:
        assert conn.exec_driver_sql("SELECT MIN(position), COUNT(*) FROM access").one() == (21, 1)
        assert chain.start(conn, keyring).position == 20


def test_the_last_entry_stays_so_that_the_next_one_follows(log, keyring, now):
    chain.forget(log, keyring, now + timedelta(days=9), now)
    with log.write() as conn:
        assert access.append(conn, keyring, Access(5, 1, "名单", "后来", now)).position == 21
    assert verify(log, keyring).position == 21


def test_an_anchor_of_before_its_beginning_says_nothing_any_more(log, keyring, now):
    early = verify(log, keyring)
    for days in (2000, 4000):
        with log.write() as conn:
            access.append(conn, keyring, Access(5, 1, "名单", "后来", now + timedelta(days=days)))
    chain.forget(log, keyring, now + timedelta(days=3000), now)
    assert verify(log, keyring, early).position == 22


def test_nobody_else_shortens_it(shortened, keyring):
    """Neither by deleting what is first, nor with a certificate of their own."""
    with shortened.write() as conn:
        access.append(conn, keyring, Access(5, 1, "名单", "后来", LATER), Access(5, 2, "名单", "后来", LATER))
    spoil(shortened, "DELETE FROM access WHERE position = 21")
    with pytest.raises(Tampered, match="entry 21: missing"):
        verify(shortened, keyring)
    spoil(shortened, "UPDATE certificate SET counts = REPLACE(counts, '20', '21')")
    with pytest.raises(Tampered, match="where the log begins"):
        verify(shortened, keyring)


def test_a_log_is_walked_in_pieces(shortened, keyring):
    with shortened.write() as conn:
        access.append(conn, keyring, *(Access(5, n, "名单", "后来", LATER) for n in range(10)))
    with shortened.read() as conn:
        ends = [chain.walk(conn, keyring, after, 4).position for after in (0, 24, 28, 31)]
    assert ends == [24, 28, 31, 31]


def test_a_piece_that_was_touched_is_found(log, keyring):
    spoil(log, "UPDATE access SET reason = 'x' WHERE position = 9")
    with log.read() as conn:
        assert chain.walk(conn, keyring, 0, 8).position == 8
        with pytest.raises(Tampered, match="entry 9: changed"):
            chain.walk(conn, keyring, 8, 8)


def test_two_anchors_of_one_number_cannot_both_be_right(log, keyring):
    head = verify(log, keyring)
    with pytest.raises(Tampered, match="two different entries"):
        verify(log, keyring, head, Head(head.position, b"x" * 16))
