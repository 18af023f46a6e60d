from __future__ import annotations

import json
from datetime import datetime

from records import deliveries, many, writing
from records.database import Database
from records.secrecy import Keyring
from records.talks import TALK

INSERT = "INSERT INTO t (a, b) VALUES (:a, :b)"
UPSERT = f"{INSERT} ON CONFLICT (a) DO UPDATE SET b = excluded.b"


def values(*rows: tuple[object, object]) -> list[dict[str, object]]:
    return [{"a": a, "b": b} for a, b in rows]


def test_any_number_of_rows_is_one_statement() -> None:
    two, many_more = (many.rows(INSERT, values(*[(n, n) for n in range(count)])) for count in (2, 45))
    assert two and many_more
    assert two[0] == many_more[0] == "INSERT INTO t (a, b) SELECT a, b FROM json_populate_recordset(NULL::t, %s)"


def test_every_value_goes_as_the_server_reads_it() -> None:
    made = many.rows(UPSERT, values((1, b"\x01\xff"), (2, None), (3, True), (4, '「"%s')))
    assert made
    assert json.loads(made[1]) == values((1, "\\x01ff"), (2, None), (3, True), (4, '「"%s'))
    assert made[0].endswith("%s) ON CONFLICT (a) DO UPDATE SET b = excluded.b")


def test_a_row_that_would_be_met_twice_goes_alone() -> None:
    assert not many.rows(UPSERT, values((1, 1), (1, 2)))
    assert many.rows(INSERT + " ON CONFLICT DO NOTHING", values((1, 1), (1, 2)))


def test_other_statements_are_left_as_they_are() -> None:
    two = values((1, 1), (2, 2))
    assert not many.rows("UPDATE t SET b = :b WHERE a = :a", two)
    assert not many.rows("INSERT INTO t (a, b) VALUES (:a, :b + 1)", two)
    assert not many.rows(f"{UPSERT} WHERE t.b < :b", two)


def test_what_is_written_for_many_is_what_each_would_have_written(
    database: Database, keyring: Keyring, now: datetime
) -> None:
    keys = [bytes([n] * 16) for n in range(7)]
    replies = ["「好」\\ %s", "", "二\n行", "'", "\\x41", "🌾", "x"]
    with database.write() as conn:
        writing.run(conn, [deliveries.put(keyring, key, reply, now) for key, reply in zip(keys, replies, strict=True)])
    with database.read() as conn:
        rows = conn.execute(deliveries.DELIVERY.select()).all()
    kept = {row.key: deliveries.open_reply(keyring, row.key, row.reply) for row in rows}
    assert kept == dict(zip(keys, replies, strict=True))
    assert all(row.late is False for row in rows)


def test_the_last_of_two_writes_of_one_row_stands(database: Database) -> None:
    empty = {"state": None, "question": "", "due_at": None, "heard_at": 0, "window_left": 5, "account": 7}
    writes = [writing.upsert("talk", ("account",), empty | {"version": n}) for n in (1, 2)]
    with database.write() as conn:
        conn.exec_driver_sql(
            "INSERT INTO account (id, mac, openid, since, followed, language, plain_words, notice_version)"
            " VALUES (7, '\\x07', '\\x07', 0, true, 'zh', false, '')"
        )
        writing.run(conn, writes)
        assert [row.version for row in conn.execute(TALK.select())] == [2]
