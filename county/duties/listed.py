"""People as a list shows them: the door, the name, how long silent, whom to call, and what came of calling."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from county.duties import asking
from county.leaving import Leaving
from records import moments, persons
from records.ledgers import contact_attempt
from records.persons import Person

MOST = 32
"""Nobody reads more on a phone; who has dealt with these asks again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`days` since the last sign, None for never; `words` what else is to be said."""

    person: int
    area: int
    household: int
    door: int
    days: int | None = 0
    words: str = ""


def shown(turn: Leaving, entries: Iterable[Entry], why: str) -> list[dict[str, Any]]:
    """The first of them with names and telephones, and a line in the access log for each."""
    first = list(entries)[:MOST]
    homes = persons.of_households(turn.conn, turn.keyring, {one.household for one in first})
    tried = contact_attempt.latest(turn.conn, moments.local_day(turn.at), {one.area for one in first})
    asking.note(turn, (one.person for one in first), why)
    found = []
    for one in first:
        home = homes.get(one.household, ())
        person = next((p for p in home if p.id == one.person), None)
        if person:
            found.append(_shown(turn, one, person, home, tried.get(one.person)))
    return found


def _shown(
    turn: Leaving, one: Entry, person: Person, home: tuple[Person, ...], tried: tuple[int, str] | None
) -> dict[str, Any]:
    phone = person.phone or next((other.phone for other in home if other.phone), "")
    age = person.age(moments.local_day(turn.at))
    return {
        "door": one.door, "name": person.name, "age": age, "days": one.days, "phone": phone, "words": one.words,
        "tried": f"今天联系 {tried[0]} 次，{tried[1]}" if tried else "",
    }  # fmt: skip
