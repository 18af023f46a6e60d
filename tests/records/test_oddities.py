from datetime import timedelta

from sqlalchemy import select

from records import oddities
from records.oddities import POISON
from records.writing import run


def test_unknown_events_are_counted_without_content(database, now):
    with database.write() as conn:
        run(conn, [oddities.unknown_event("kf_close", now + timedelta(hours=n)) for n in range(3)])
        run(conn, [oddities.unknown_event("x" * 500, now)])
        first, second = oddities.unknown_events(conn)
    assert (first.name, first.times, first.last_at) == ("kf_close", 3, now + timedelta(hours=2))
    assert second.name == "x" * 60


def test_a_message_that_no_turn_digests_is_kept_sealed_once(database, keyring, now):
    with database.write() as conn:
        for _ in range(2):
            run(conn, [oddities.poison(keyring, b"k" * 16, "王秀英 37.8".encode(), "crash", now)])
        row = conn.execute(select(POISON)).one()
    assert "王秀英".encode() not in bytes(row.body)
    assert keyring.open(row.body, "poison.body", row.key) == "王秀英 37.8"
