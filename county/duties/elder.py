"""看望: an elder in somebody's care of whom nothing was heard today; their helper owes a look, a call or a visit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from county.duties.duty import Duty, Scope
from records import moments
from records.database import Connection
from records.elders import lists
from records.elders.lists import Unheard

NAME = "看望"
CALM, ASKED = 1, 5
"""Who was asked and did not answer comes before who usually is heard of later."""


def owed(conn: Connection, scope: Scope, at: datetime) -> Iterable[Duty]:
    """One for each elder of the place; who took over last owes it. One statement."""
    for one in lists.unheard(conn, *scope.areas, scope.cell, at):
        yield Duty(
            NAME, one.helper, one.person, one.area, one.cell, f"{moments.local_day(at)}", _due(one, scope, at),
            ASKED if one.asked else CALM, words="独居老人，今天还没有回音",
        )  # fmt: skip


def _due(one: Unheard, scope: Scope, at: datetime) -> datetime:
    settings = scope.county.elders
    usual = one.minute if one.minute is not None else settings.usual_minute if one.has_phone else settings.visit_minute
    midnight = at.astimezone(moments.LOCAL).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(minutes=usual + settings.grace_minutes)
