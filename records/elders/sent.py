"""Of whom somebody was told lately, taken over or not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from records import moments
from records.notices import NOTICE, WORDED

T = NOTICE.c


def since(conn: Connection, person: int, kinds: Iterable[str], at: datetime) -> frozenset[int]:
    """The persons that notices of these kinds to `person` were about, made from then on."""
    wanted = select(T.about).where(
        T.person == person, WORDED, T.kind.in_(tuple(kinds)), T.made_at >= moments.stored(at)
    )
    return frozenset(about for about in conn.execute(wanted).scalars() if about)
