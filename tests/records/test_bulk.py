from sqlalchemy import select

from records import bulk, deliveries
from records.deliveries import DELIVERY
from records.moments import stored


def test_rows_go_in_as_the_parts_make_them(database, keyring, now):
    """Bytes, truths, numbers and nothing at all survive the way into both databases."""
    rows = [dict(deliveries.put(keyring, bytes([n]) * 16, "好\t\\N\n" * n, now, late=n == 1).values) for n in range(3)]
    with database.write() as conn:
        bulk.load(conn, DELIVERY, rows)
        found = conn.execute(select(DELIVERY).order_by(DELIVERY.c.key)).all()
    assert [(row.late, row.at) for row in found] == [(n == 1, stored(now)) for n in range(3)]
    assert [deliveries.open_reply(keyring, row.key, row.reply) for row in found] == ["好\t\\N\n" * n for n in range(3)]


def test_no_rows_are_no_work(database):
    with database.write() as conn:
        bulk.load(conn, DELIVERY, [])
    bulk.settle(database)
