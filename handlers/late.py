"""An answer nobody waits for any more: it goes out as a message of its own instead of a reply."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from handlers import metrics
from records import number
from records.notices import Notice, Urgency
from records.turns import Outcome

BUSY = "刚才太忙，您上一句没有记下。请再发一次。"


def late_reply(outcome: Outcome, now: datetime) -> Outcome:
    """The same outcome, its words as a notice; every later delivery of the message is told `success`.

    Of a discreet one nothing may stand in a notice: nothing of it is kept, and the person is asked to write again.
    """
    metrics.LATE.inc()
    if outcome.discreet:
        outcome = Outcome(outcome.standing, BUSY, now, opens=outcome.opens)
    account = outcome.account or outcome.standing.account
    notice = Notice(
        number.of("late", outcome.standing.arrival.key.hex()), account.person or account.id, account.id,
        "late_reply", Urgency.TODAY, outcome.reply, now, now,
    )  # fmt: skip
    return replace(outcome, reply="", late=True, notices=(*outcome.notices, notice))
