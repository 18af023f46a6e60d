"""The history of a case: one line for each thing done, its words sealed for the offices."""

from __future__ import annotations

from typing import Any

from county.leaving import Leaving
from county.tips.safe import safe
from records import number
from records.tips import counts, step
from records.tips.case import Case
from records.tips.step import Step


def record(leaving: Leaving, of: Case, what: str, words: str = "") -> None:
    """What the official of this turn did."""
    _add(leaving, of.id, what, words, leaving.standing.account.id)


def overheard(leaving: Leaving, case: int, what: str, words: str) -> None:
    """What an informant did: by nobody, at some time of this hour."""
    _add(leaving, case, what, words, None)


def _add(leaving: Leaving, case: int, what: str, words: str, official: int | None) -> None:
    id_ = number.fresh()
    sealed = safe(leaving.county.tips).put({"words": words}, id_) if words else None
    at = leaving.at if official else None
    step.add(leaving.conn, Step(id_, case, counts.hour(leaving.at), what, at, official, sealed))


def told(leaving: Leaving, case: int) -> list[dict[str, Any]]:
    """Oldest first; `words` "" where there are none or this process may not read them."""
    keys = safe(leaving.county.tips)
    return [
        {"what": one.what, "words": str(keys.take(one.words, one.id).get("words", "")), "official": one.official}
        for one in step.of_case(leaving.conn, case)
    ]
