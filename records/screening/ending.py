"""The end of what screening keeps besides the ledgers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from records import moments, piecemeal
from records.database import Database
from records.screening import attempt, contact, link, placement, returnee, task


def forget(db: Database, before: datetime) -> int:
    """Rows made before then, and returnees who should have come before then; the number of rows dropped."""
    then = moments.stored(before)
    made = (placement.PLACEMENT, contact.CONTACT, attempt.ATTEMPT, link.LINK)
    gone = sum(piecemeal.change(db, delete(table), table.c.made_at < then) for table in made)
    day = moments.day_number(moments.local_day(before))
    gone += returnee.ROWS.forget(db, (returnee.T.made_at < then) & (returnee.T.arrives < day))
    return gone + task.ROWS.forget(db, task.T.day < day)
