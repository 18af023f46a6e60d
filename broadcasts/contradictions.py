"""Answers that would say two things to one person on one day, and other slips that only show side by side."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from broadcasts.answer import Answer
from broadcasts.page import EVERYWHERE
from records import codes


def problems(answers: Iterable[Answer]) -> list[str]:
    """One sentence for each thing that must be settled before these answers may be given."""
    pages = tuple(answers)
    return [*_clashes(pages), *_misplaced(pages)]


def plain(wording: str) -> str:
    """A wording without what does not tell questions apart: 「戴口罩有用吗?」 is 「戴口罩 有用吗」."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", wording)).casefold()


def _clashes(pages: tuple[Answer, ...]) -> Iterator[str]:
    asked: dict[str, list[Answer]] = defaultdict(list)
    for page in pages:
        for wording in {plain(said): said for said in page.wordings}:
            asked[wording].append(page)
    told: set[tuple[str, str]] = set()
    for wording, same in asked.items():
        for one, other in combinations(same, 2):
            if _meet(one, other) and (one.id, other.id) not in told:
                told.add((one.id, other.id))
                yield (
                    f"{one.id} and {other.id} both answer 「{wording}」 in the same area at the same time; end one with "
                    "`until`, or let the one for the smaller area say `instead_of`"
                )


def _meet(one: Answer, other: Answer) -> bool:
    if one.instead_of == other.id or other.instead_of == one.id:
        return False
    apart = (one.until and one.until < other.since) or (other.until and other.until < one.since)
    return not apart and (_around(one.area, other.area) or _around(other.area, one.area))


def _around(area: int, place: int) -> bool:
    return area == EVERYWHERE or (place != EVERYWHERE and codes.covers(area, place))


def _misplaced(pages: tuple[Answer, ...]) -> Iterator[str]:
    by_id = {page.id: page for page in pages}
    for page in pages:
        if not page.instead_of:
            continue
        wider = by_id.get(page.instead_of)
        if wider is None:
            yield f"{page.id} stands instead of {page.instead_of}, which is not there"
        elif page.area == wider.area or not _around(wider.area, page.area):
            yield f"{page.id} stands instead of {wider.id}, but not for a smaller area inside it"
