"""平安: an elder was heard of on this day: anything at all from their own phone, or somebody saw them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select

from records import moments, number
from records.ledger import Record, fact, ledger
from records.ledgers.health_report import CARE, DAYS, PROOF
from records.roles import VOLUNTEER
from records.shelf import Shelf
from records.writing import Write, insert

CARERS = CARE | {VOLUNTEER}
CALM = "独居老人没有动静时，及时有人上门"
MESSAGE, SEEN = "来信", "见到"


@ledger("平安")
class LifeSign(Record):
    """`own`: from the elder's own phone. `via`: 来信 (the first message of a day), 见到 or what the helper wrote."""

    own: bool = fact("本人", purpose=CALM, readers=CARERS, keep_days=DAYS)
    via: str = fact("怎样知道", purpose=PROOF, readers=CARERS, keep_days=DAYS)


LIFE_SIGNS = Shelf(LifeSign)


def first(person: int, area: int, account: int, at: datetime) -> Write:
    """The first message of a day is its sign; the later ones change nothing."""
    day = moments.local_day(at)
    row = {"day": moments.day_number(day), "area": area, "person": person, "id": number.of(MESSAGE, person, day)}
    return insert(
        "life_sign", {**row, "at": moments.stored(at), "account": account, "own": True, "via": MESSAGE}, or_skip=True
    )


def seen(conn: Connection, person: int, area: int, day: date) -> datetime | None:
    """When the first sign of the day came."""
    t = LIFE_SIGNS.table.c
    wanted = select(t.at).where(t.day == moments.day_number(day), t.area == area, t.person == person)
    return moments.local_or_none(conn.execute(wanted.order_by(t.at).limit(1)).scalar())
