"""What flows may ask about broadcasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.broadcasts import beyond, board, heads, landing, reach, sample
from county.broadcasts.figures import figures_of
from county.leaving import Leaving
from records import codes, moments


def figures(turn: Leaving, about: object) -> dict[str, str]:
    """The county's of today, those that are there."""
    county = turn.county.code * codes.COUNTY_UNIT
    least = turn.county.privacy.least_shown
    return figures_of(turn.conn, turn.keyring, county, moments.local_day(turn.at), least)


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "broadcast_areas": reach.own_areas,
    "broadcast_reach": reach.reach,
    "broadcast_sample": sample.sample,
    "broadcast_figures": figures,
    "broadcast_number": heads.next_number,
    "edition": heads.head,
    "editions_open": board.open_,
    "edition_words": heads.words,
    "edition_progress": heads.progress,
    "edition_files": beyond.files,
    "last_said": heads.last_said,
    "asked_back": landing.asked_back,
    "edition_unsure": landing.unsure,
    "to_explain": landing.to_explain,
    "directive": landing.directive,
    "unreceipted": landing.unreceipted,
}
