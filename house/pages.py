"""What is wrong with the words that are sent: faults of files, contradictions, and answers that ran out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from broadcasts import answer, collection, proofs, rumour, written
from broadcasts.answer import Answers
from broadcasts.contradictions import problems
from broadcasts.errors import BadPages
from county.settings import CountySettings
from records.database import Connection
from records.hotline import written as records
from records.secrecy import Keyring


def wrong(county: CountySettings, on: date) -> Iterator[str]:
    """Of the shipped answers, rumours and broadcasts."""
    yield from _of(lambda: answer.load(answer.SHIPPED), on)
    yield from _of(rumour.load, on)
    try:
        yield from proofs.problems(collection.load(), county, on)
    except BadPages as bad:
        yield from map(str, bad.faults)


def of_officials(conn: Connection, keyring: Keyring, on: date) -> Iterator[str]:
    """Of the answers that were written in the console and stand."""
    try:
        shipped = answer.load(answer.SHIPPED).pages
    except BadPages:
        return  # named among the files
    kept = records.standing(conn, keyring)
    stand = {page.id: page for page in written.pages(kept)}
    for one in kept:
        page = stand.get(written.name(one.id))
        if page is None:
            yield f"{written.name(one.id)}: this release cannot read it, nobody is told it; end it and write it anew"
        elif found := written.clash(page, (*shipped, *stand.values())):
            yield f"{page.id} and {found.other.id} both answer 「{found.wording}」 on {found.day}; end one in the console"
        elif page.over(on):
            yield f"{page.id}: ran out on {page.until}; {page.owner} renews it, until then people hear that"


def _of(load: Callable[[], Answers], on: date) -> Iterator[str]:
    try:
        pages = load()
    except BadPages as bad:
        yield from map(str, bad.faults)
        return
    yield from problems(pages)
    for page in pages.renewing(on):
        yield f"{page.topic}/{page.id}: ran out on {page.until}; {page.owner} renews it, until then people hear that"
