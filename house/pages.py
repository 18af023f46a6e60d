"""What is wrong with the words that are sent: faults of files, contradictions, and answers that ran out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from broadcasts import answer, collection, proofs, rumour
from broadcasts.answer import Answers
from broadcasts.contradictions import problems
from broadcasts.errors import BadPages
from county.settings import CountySettings


def wrong(county: CountySettings, on: date) -> Iterator[str]:
    """Of the shipped answers, rumours and broadcasts."""
    yield from _of(lambda: answer.load(answer.SHIPPED), on)
    yield from _of(rumour.load, on)
    try:
        yield from proofs.problems(collection.load(), county, on)
    except BadPages as bad:
        yield from map(str, bad.faults)


def _of(load: Callable[[], Answers], on: date) -> Iterator[str]:
    try:
        pages = load()
    except BadPages as bad:
        yield from map(str, bad.faults)
        return
    yield from problems(pages)
    for page in pages.renewing(on):
        yield f"{page.topic}/{page.id}: ran out on {page.until}; {page.owner} renews it, until then people hear that"
