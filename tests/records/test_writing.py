import pytest
from sqlalchemy import select

from records import writing
from records.errors import Conflict
from records.oddities import UNKNOWN_EVENT
from records.writing import Write

EVENT = {"name": "kf_close", "times": 1, "last_at": 5}


def names(conn):
    return {row.name: row.times for row in conn.execute(select(UNKNOWN_EVENT))}


def test_writes_are_done_in_their_order(database):
    with database.write() as conn:
        first = writing.insert("unknown_event", EVENT)
        then = writing.update("unknown_event", ("name",), {"times": 2, "name": "kf_close"})
        writing.run(conn, [first, then, Write("DELETE FROM unknown_event WHERE times = :one", {"one": 1})])
        assert names(conn) == {"kf_close": 2}


def test_an_insert_may_skip_what_is_there(database):
    with database.write() as conn:
        writing.run(conn, [writing.insert("unknown_event", EVENT)])
        writing.run(conn, [writing.insert("unknown_event", EVENT | {"times": 9}, or_skip=True)])
        assert names(conn) == {"kf_close": 1}


def test_a_condition_that_is_not_met_is_a_conflict(database):
    with database.write() as conn, pytest.raises(Conflict):
        writing.run(conn, [writing.update("unknown_event", ("name",), {"times": 2, "name": "nobody"})])


@pytest.mark.parametrize("taken", [1, 2])
def test_every_one_of_many_conditions_must_be_met(database, taken):
    events = [EVENT, EVENT | {"name": "kf_open"}]
    with database.write() as conn:
        writing.run(conn, [writing.insert("unknown_event", one) for one in events[:taken]])
    with database.write() as conn, pytest.raises(Conflict):
        writing.run(conn, [writing.insert("unknown_event", one, or_skip=True, must_hit=True) for one in events])


def test_nothing_to_write_is_fine(database):
    with database.write() as conn:
        writing.run(conn, [])


def test_marks_are_spelt_for_the_driver_and_casts_left_alone():
    assert writing.percent("SELECT :a::bytea, :b2") == "SELECT %(a)s::bytea, %(b2)s"


def test_writes_of_different_rows_run_side_by_side():
    a, b, c = (Write(sql, {}) for sql in "abc")
    assert list(writing.alongside([[a, b], [a], [a, b, c]])) == [a, a, a, b, b, c]


def test_shared_rows_stand_in_line_by_table_and_key_behind_ones_own():
    """Own rows keep their order: a correction copies, removes and puts."""
    own = [Write("copy", {}), Write("remove", {})]
    shared = [Write("put", {}, shared=row) for row in (("person", 1), ("latest", 20), ("latest", 3))]
    line = writing.in_line([shared[0], own[0], shared[1], own[1], shared[2]])
    assert line == [*own, shared[2], shared[1], shared[0]]


def test_an_upsert_knows_its_shared_row():
    assert writing.upsert("person", ("id",), {"id": 5, "name": "x"}, shared=True).shared == ("person", 5)
    assert writing.upsert("person", ("id",), {"id": 5, "name": "x"}).shared == ()
