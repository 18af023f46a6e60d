"""What a flow of the round may ask of the world: what a line means here, who is left, whose turn it is, what 撤 would undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from county.leaving import Leaving
from county.rounds import book, found, line, marking, paper, words
from county.rounds.book import Door
from records import persons
from records.access import Access, append
from records.persons import Person
from records.rounds import mark, photo
from records.rounds.mark import NOBODY

MOST_TALKS = 9
"""So many doors of one line are talked about; more are said in another line."""
ASIDE = 8


def read_line(turn: Leaving, said: Any) -> dict[str, Any] | None:
    """A line among this worker's doors; None for words that are none, {} where nobody's doors are."""
    every = book.doors(turn.conn, turn.standing.holdings, turn.at)
    if not every:
        return {}
    by_number = {one.number: one for one in every}
    meant = line.read(str(said), by_number)
    if meant is None:
        return None
    cases = [case for case in meant.cases if not all(n not in by_number for n in case.doors)]
    named = [(by_number[n], case.words) for case in cases for n in case.doors if n in by_number]
    aside = {one.stop.household for one, _ in named}
    left = [one for one in book.still(every) if one.stop.household not in aside]
    return {
        "closes": meant.closes,
        "unsure": meant.unsure,
        "unknown": sorted(n for n in meant.doors if n not in by_number),
        "cases": _cases(turn, named),
        "owing": _told(turn, [one for one in left if one.stop.status], members=True),
        "held": _told(turn, [one for one in left if book.held_open(one.stop) and not one.stop.status]),
        "closed": sum(not book.held_open(one.stop) for one in left),
        "left": len(left),
    }


def left(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """Who is still open, as text, and how far the round is; None for who has no doors."""
    every = book.doors(turn.conn, turn.standing.holdings, turn.at)
    if not every:
        return None
    open_doors = book.still(every)
    names = heads(turn, words.named(open_doors))
    untyped = photo.untyped(turn.conn, turn.standing.account.id, turn.at.date())
    return {
        "all": len(every),
        "left": len(open_doors),
        "text": words.listing(open_doors, names),
        "how": words.how(open_doors),
        "untyped": untyped,
    }


def next_door(turn: Leaving, skipped: Any) -> dict[str, Any] | None:
    """The next one to go to, but those of `skipped` (「12 31」), with how many are left; None when all is done."""
    aside = {int(n) for n in str(skipped).split()}
    every = book.doors(turn.conn, turn.standing.holdings, turn.at)
    open_doors = [one for one in book.still(every) if one.number not in aside]
    if not open_doors:
        return None
    told = _cases(turn, [(open_doors[0], "")])[0]
    return told | {"left": len(open_doors)}


def undo(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """The line that 撤 takes back: when it was said, how many doors it marked, who stands in the way."""
    said = marking.last(turn)
    if said is None:
        return None
    marks = mark.of_line(turn.conn, said.id, said.day, marking.villages(turn))
    taken = marking.taken_by(turn, said)
    return {"line": said.id, "time": f"{said.at:%H:%M}", "doors": len(marks), "taken": taken}


def heads(turn: Leaving, doors: Iterable[Door]) -> dict[int, str]:
    """Household → the name it goes by; that it was read is noted."""
    shown = {one.stop.household: one.stop.head for one in doors}
    people = persons.many(turn.conn, turn.keyring, shown.values())
    _noted(turn, people)
    return {household: people[head].name for household, head in shown.items() if head in people}


def _cases(turn: Leaving, named: Sequence[tuple[Door, str]]) -> list[dict[str, Any]]:
    people = persons.of_households(turn.conn, turn.keyring, [one.stop.household for one, _ in named])
    _noted(turn, [person.id for family in people.values() for person in family])
    return [_case(one, said, people.get(one.stop.household, ())) for one, said in named]


def _case(one: Door, said: str, people: Sequence[Person]) -> dict[str, Any]:
    stop = one.stop
    head = next((person.name for person in people if person.id == stop.head), "")
    return {
        "n": one.number, "id": stop.household, "area": stop.area, "head": head, "watched": bool(stop.status),
        "reason": words.reason(stop), "said": said, "found": found.outcome(said) if said else "",
        "hurt": found.hurt(said), "minute": found.minute(said),
        "people": [[p.id, p.name, p.relation, p.sex, p.born.isoformat() if p.born else ""] for p in people],
    }  # fmt: skip


def _told(turn: Leaving, doors: Sequence[Door], *, members: bool = False) -> list[dict[str, Any]]:
    """Doors that 齐 leaves open, by number and name: the household's, or everybody's who owes a figure."""
    shown = doors[:ASIDE]
    if not members:
        names = heads(turn, shown)
        why = {one.stop.household: "没人" if one.stop.outcome == NOBODY else "有情况" for one in shown}
        return [
            {"n": one.number, "names": [names.get(one.stop.household, "")], "why": why[one.stop.household]}
            for one in shown
        ]
    people = persons.of_households(turn.conn, turn.keyring, [one.stop.household for one in shown])
    _noted(turn, [person.id for family in people.values() for person in family])
    return [
        {"n": one.number, "names": [p.name for p in people.get(one.stop.household, ())], "why": ""} for one in shown
    ]


def _noted(turn: Leaving, people: Iterable[int]) -> None:
    own = {member.id for member in turn.members}
    entries = [Access(turn.standing.account.id, one, "查户", "查户", turn.at) for one in people if one not in own]
    if entries:
        append(turn.conn, turn.keyring, *entries)


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "round_line": read_line,
    "round_left": left,
    "round_next": next_door,
    "round_undo": undo,
    **paper.ANSWERS,
}
