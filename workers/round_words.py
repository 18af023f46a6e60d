"""The words of a worker's morning list and of 「再去一趟」, made when they leave: what is still open then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from county.rounds import book, words
from county.rounds.book import Door
from county.rounds.marking import REVISIT
from county.rounds.morning import lists
from county.rounds.words import ranges
from records import persons, roles
from records.access import Access, append
from records.database import Connection
from records.notices import Notice
from records.rounds.mark import NOBODY
from records.rounds.morning import KIND
from records.secrecy import Keyring

AGAIN = "{doors}号刚才没人，该再去看看了。\n见到都好，回「{first} 好」；还是没人，回「{first} 没人」。"


def filled(conn: Connection, keyring: Keyring, notices: Sequence[Notice], now: datetime) -> tuple[Notice, ...]:
    """The notices in their order; a list or a reminder that has become needless stays without words."""
    said = {**_mornings(conn, keyring, notices, now), **_revisits(conn, keyring, notices, now)}
    return tuple(replace(one, text=said[one.id]) if one.id in said else one for one in notices)


def _mornings(conn: Connection, keyring: Keyring, notices: Sequence[Notice], now: datetime) -> dict[int, str]:
    wanted = [one for one in notices if one.kind == KIND and not one.text]
    if not wanted:
        return {}
    doors = lists(conn, [one.person for one in wanted], now)
    named = {person: words.named(open_doors) for person, (_, open_doors) in doors.items()}
    people = persons.many(conn, keyring, {one.stop.head for some in named.values() for one in some})
    texts: dict[int, str] = {}
    for notice in wanted:
        every, open_doors = doors.get(notice.person, (0, ()))
        if open_doors:
            names = {one.stop.household: people[one.stop.head].name for one in named[notice.person]}
            texts[notice.id] = morning(every, open_doors, names)
            _note(conn, keyring, notice, (one.stop.head for one in named[notice.person]), now)
    return texts


def morning(every: int, open_doors: Sequence[Door], names: dict[int, str]) -> str:
    """「今天 46 户，先看这几户：…」."""
    done = f"，已有 {every - len(open_doors)} 户自己报了" if every > len(open_doors) else ""
    first = "先看这几户：" if names else ""
    return f"早上好！今天 {every} 户{done}。{first}\n{words.listing(open_doors, names)}\n{words.how(open_doors)}"


def _revisits(conn: Connection, keyring: Keyring, notices: Sequence[Notice], now: datetime) -> dict[int, str]:
    """One message for all doors of a worker that are due together; nothing for those that are no longer open, or no
    longer theirs."""
    texts: dict[int, str] = {}
    wanted = [one for one in notices if one.kind == REVISIT and not one.text]
    for person in {one.person for one in wanted}:
        mine = [one for one in wanted if one.person == person]
        due = {one.origin for one in mine}
        doors = book.doors(conn, roles.of_person(conn, person, now), now)
        still = [one for one in doors if one.stop.household in due and one.stop.outcome == NOBODY]
        if still:
            numbers = sorted(one.number for one in still)
            texts[mine[0].id] = AGAIN.format(doors=ranges(numbers), first=words.called(numbers[0]))
            _note(conn, keyring, mine[0], (one.stop.head for one in still), now)
    return texts


def _note(conn: Connection, keyring: Keyring, notice: Notice, people: Iterable[int], now: datetime) -> None:
    """Whose names or doors the worker now reads."""
    entries = [Access(notice.account or 0, one, "查户", "查户", now) for one in dict.fromkeys(people)]
    if entries:
        append(conn, keyring, *entries)
