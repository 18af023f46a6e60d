"""Who read of whom, and the day of a turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar

from county.leaving import Leaving
from records.access import Access, append

MOST = 40
"""So many of a list are shown; who has dealt with these asks again."""


class OfSomebody(Protocol):
    @property
    def person(self) -> int | None: ...


Row = TypeVar("Row", bound=OfSomebody)


def waiting(
    leaving: Leaving, found: Sequence[Row], what: str, shown: Callable[[Leaving, Row], dict[str, Any]]
) -> dict[str, Any]:
    """How many wait in all, and the first of them; only who is shown was read."""
    first = found[:MOST]
    noted(leaving, (one.person for one in first), what)
    return {"total": len(found), "rows": [shown(leaving, one) for one in first]}


def noted(leaving: Leaving, people: Iterable[int | None], what: str) -> None:
    """Who read of whom; of one's own family nothing is noted."""
    own = {member.id for member in leaving.members}
    read = dict.fromkeys(one for one in people if one and one not in own)
    if read:
        account = leaving.standing.account.id
        append(leaving.conn, leaving.keyring, *(Access(account, one, what, "名单", leaving.at) for one in read))


def today(leaving: Leaving) -> date:
    return leaving.at.astimezone(leaving.county.zone).date()
