"""What a talk may look up about one's own data: who looked, and what became of what was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county import spoken
from county.leaving import Leaving
from county.privacy import seen
from records import moments
from records.ledgers import data_request


def my_requests(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """The open ones, the most urgent first: kind, the last day to answer, whether it is over."""
    today = moments.local_day(leaving.at)
    found = data_request.of_person(leaving.conn, leaving.keyring, leaving.me) if leaving.me else ()
    return [
        {"kind": one.kind, "due": spoken.day(one.due), "late": one.due < today} for _, one in found if one.done is None
    ]


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {"who_looked": seen.who_looked, "my_requests": my_requests}
