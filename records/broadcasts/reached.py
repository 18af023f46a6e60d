"""Whom an edition reached, or may have reached: also who is in a call at this moment, or in one whose sender died."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, or_

from records.broadcasts.delivery import DELIVERY, MASS
from records.broadcasts.job import JOB, UNKNOWN
from records.broadcasts.understanding import ARRIVED
from records.notices import State

D, J = DELIVERY.c, JOB.c


def rows(edition: int) -> ColumnElement[bool]:
    """Of the deliveries: for whoever must hear that it was wrong."""
    left = D.state.in_((*ARRIVED, State.SENDING.value))
    called = (J.state == State.SENDING.value) | (
        (J.state == State.PLANNED.value) & (J.attempt > 0) & J.result.in_(("", UNKNOWN))
    )
    theirs = (
        (J.edition == D.edition) & D.account.between(J.first, J.last) & or_(J.everybody == 1, J.language == D.language)
    )
    with_job = (D.channel == MASS) & (D.state == State.PLANNED.value) & exists().where(theirs, called)
    return (D.edition == edition) & or_(left, with_job)
