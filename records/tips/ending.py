"""The end of what is kept of tips: everything of a case goes, when its days after closing are over."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from records.tips.case import CASE
from records.tips.photo import PHOTO
from records.tips.reward import PAID, REWARD
from records.tips.step import STEP
from records.tips.tip import TIP


def purge(conn: Connection, cases: Sequence[int]) -> int:
    """Tips, photos, history, the case. Of a reward that was paid the amount stays for the books, of one that nobody
    claimed nothing. The number of tips deleted."""
    tips = select(TIP.c.id).where(TIP.c.case_no.in_(cases))
    conn.execute(delete(PHOTO).where(PHOTO.c.tip.in_(tips)))
    gone = conn.execute(delete(TIP).where(TIP.c.case_no.in_(cases))).rowcount
    conn.execute(delete(STEP).where(STEP.c.case_no.in_(cases)))
    conn.execute(delete(REWARD).where(REWARD.c.case_no.in_(cases), REWARD.c.state != PAID))
    paid = select(REWARD.c.case_no).where(REWARD.c.state == PAID)
    conn.execute(delete(CASE).where(CASE.c.id.in_(cases), CASE.c.id.not_in(paid)))
    return gone
