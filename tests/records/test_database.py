import contextlib
import sqlite3

import pytest

from records import database as databases
from records import ticks
from records.errors import Unavailable
from tests.conftest import records_settings


def test_a_write_that_fails_leaves_nothing(database, now):
    with contextlib.suppress(ZeroDivisionError), database.write() as conn:
        ticks.claim(conn, "a", "1", now)
        raise ZeroDivisionError
    with database.read() as conn:
        assert ticks.last(conn, "a") is None


def test_what_is_read_is_one_moment(database, now):
    """What others commit meanwhile is not seen."""
    with database.read() as reading:
        assert ticks.last(reading, "a") is None
        with database.write() as conn:
            ticks.claim(conn, "a", "1", now)
        assert ticks.last(reading, "a") is None
    with database.read() as conn:
        assert ticks.last(conn, "a") == "1"


@pytest.mark.parametrize("url", ["postgresql://nobody@127.0.0.1:1/none", "postgresql://x@/n?host=/none"])
def test_a_server_that_is_not_there_is_unavailable(url):
    db = databases.connect(records_settings(url))
    with pytest.raises(Unavailable), db.read() as conn:
        conn.exec_driver_sql("SELECT 1")


def test_a_file_that_is_no_database_is_unavailable(tmp_path):
    (tmp_path / "records.db").write_bytes(b"no database" * 500)
    db = databases.connect(records_settings(f"sqlite:///{tmp_path}/records.db"))
    with pytest.raises(Unavailable), db.read() as conn:
        conn.exec_driver_sql("SELECT 1")


@pytest.mark.postgres
def test_after_a_restart_of_the_database_the_next_turn_works(postgres_url, postgres_server, now, monkeypatch):
    """The connections of the pool are dead; one that was idle is probed before it is used."""
    monkeypatch.setattr("records.postgres.QUIET_SECONDS", 0.0)
    db = databases.connect(records_settings(postgres_url))
    with db.write() as conn:
        ticks.claim(conn, "a", "1", now)
    postgres_server.disconnect(postgres_url)
    with db.read() as conn:
        assert ticks.last(conn, "a") == "1"
    db.close()


def cut(db, server, now):
    """A transaction in the middle of which the server goes away."""
    with db.write() as conn:
        ticks.claim(conn, "a", "1", now)
        server.disconnect(db.engine.url.render_as_string().replace("+psycopg", ""))
        ticks.claim(conn, "a", "2", now)


@pytest.mark.postgres
def test_a_connection_cut_in_a_transaction_is_unavailable_and_then_replaced(postgres_url, postgres_server, now):
    db = databases.connect(records_settings(postgres_url))
    with pytest.raises(Unavailable):
        cut(db, postgres_server, now)
    with db.write() as conn:
        assert ticks.claim(conn, "a", "1", now)
    db.close()


def test_an_answer_of_sqlite_survives_a_power_cut(sqlite_url, now):
    """Every commit is synced, erased rows are overwritten, references are checked."""
    db = databases.connect(records_settings(sqlite_url))
    asked = {"synchronous": 2, "journal_mode": "wal", "secure_delete": 1, "foreign_keys": 1, "trusted_schema": 0}
    with db.read() as conn:
        assert {name: conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked} == asked
    db.close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/x"])
def test_any_other_database_stops_the_start(url):
    with pytest.raises(ValueError, match=r"records\.database must be"):
        databases.connect(records_settings(url))


def test_words_of_an_error_hold_nothing_of_a_row(sqlite_url):
    db = databases.connect(records_settings(sqlite_url))
    with pytest.raises(Unavailable) as found, db.read() as conn:
        conn.exec_driver_sql("SELECT * FROM nowhere WHERE name = ?", ("王秀英",))
    assert "王秀英" not in f"{found.value} {found.value.__cause__}"
    assert isinstance(found.value.__cause__.orig, sqlite3.OperationalError)
    db.close()
