"""Who read of whom, and the day of a turn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from county.leaving import Leaving
from records.access import Access, append

MOST = 40
"""So many of a list are shown."""


def noted(leaving: Leaving, people: Iterable[int | None], what: str) -> None:
    """Who read of whom; of one's own family nothing is noted."""
    own = {member.id for member in leaving.members}
    read = dict.fromkeys(one for one in people if one and one not in own)
    if read:
        account = leaving.standing.account.id
        append(leaving.conn, leaving.keyring, *(Access(account, one, what, "名单", leaving.at) for one in read))


def today(leaving: Leaving) -> date:
    return leaving.at.astimezone(leaving.county.zone).date()
