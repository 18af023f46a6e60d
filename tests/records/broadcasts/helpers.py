"""Editions for the tests of broadcasts, and what is kept of them."""

from datetime import timedelta

from sqlalchemy import select

from records.broadcasts import edition as editions
from records.broadcasts.delivery import DELIVERY
from records.broadcasts.edition import Edition
from records.writing import run
from tests.records.helpers import COUNTY

AUTHOR, APPROVER, OTHER = 71, 72, 73


def edition(now, number=101, **fields):
    given = {
        "id": number * 7, "number": number, "source": "letter", "occurrence": str(number), "kind": "letter",
        "title": "给乡亲的信", "words": {"zh": "【给乡亲的信】\n戴口罩。"}, "audience": "{}", "channels": ("message",),
        "digest": "d" * 64, "count": 2, "area": COUNTY, "author": AUTHOR, "made_at": now, "starts_at": now,
        "good_until": now + timedelta(hours=24),
    }  # fmt: skip
    return Edition(**{**given, **fields})


def put(database, *several):
    with database.write() as conn:
        run(conn, map(editions.put, several))
    return several[0]


def rows(database, one):
    with database.read() as conn:
        wanted = select(DELIVERY).where(DELIVERY.c.edition == one.id).order_by(DELIVERY.c.account)
        return [dict(row._mapping) for row in conn.execute(wanted)]
