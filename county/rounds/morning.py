"""Everybody's list: of some workers, or of all of a county from one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from county.responsible import Posts, posts
from county.rounds import book, whose
from county.rounds.book import Door
from records import codes, moments, roles
from records.database import Connection
from records.roles import Holding
from records.rounds import walk
from records.rounds.walk import Stop

Book = tuple[int, tuple[Door, ...]]
"""How many doors there are, and those still open in the order in which one goes."""


def lists(conn: Connection, people: Iterable[int], at: datetime) -> dict[int, Book]:
    """Of each of these persons the doors for which they are the one responsible now."""
    held = {person: roles.of_person(conn, person, at) for person in dict.fromkeys(people)}
    offices: dict[int, Posts] = {}
    places = {person: _answers(conn, some, offices, at) for person, some in held.items()}
    wanted = {place for some in places.values() for place in some}
    stops: dict[int, list[Stop]] = {}
    for stop in walk.of(conn, moments.local_day(at), wanted) if wanted else ():
        stops.setdefault(stop.place, []).append(stop)
    return {person: _book(stop for place in some for stop in stops.get(place, ())) for person, some in places.items()}


def every(conn: Connection, county: int, at: datetime) -> Iterator[tuple[int, int, Book]]:
    """(person responsible or 0, place, list) for each cell of a county, streamed."""
    offices = posts(conn, county, at)
    for place, stops in groupby(walk.every(conn, moments.local_day(at)), key=lambda stop: stop.place):
        holder = offices.of(roles.GRID_WORKER, place)
        yield (holder.person if holder else 0), place, _book(stops)


def _answers(conn: Connection, held: Iterable[Holding], offices: dict[int, Posts], at: datetime) -> tuple[int, ...]:
    """As `whose.answers`, with the posts of each village read once for all who serve there."""
    found: set[int] = set()
    for one in held:
        if one.role in whose.STANDS_IN:
            village = codes.village(one.area)
            if village not in offices:
                offices[village] = posts(conn, village, at)
            found |= set(whose.answers(conn, one, offices[village]))
    return tuple(sorted(found))


def _book(stops: Iterable[Stop]) -> Book:
    doors = book.numbered(stops)
    return len(doors), book.still(doors)
