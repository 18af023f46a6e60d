"""要打的电话 as a talk reads it: of a village whom to telephone and what to say, of a wider place how many; and that it was
done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from chat.turn import Done
from county import calling
from county.calling import Calling
from county.duties import asking
from county.duties.owing import is_wide, places_of
from county.leaving import Leaving
from county.privacy.fields import FIELDS
from county.screening import telling
from records import calls, persons, roles

CALLERS = FIELDS["phone"].readers
MOST = 10
"""Each with what is to be said, which may be long."""
LIST = "要打的电话"


@dataclass(frozen=True, slots=True)
class MadeCall:
    notice: int
    outcome: str


def waiting(turn: Leaving, about: object) -> dict[str, Any] | None:
    """Who was not tried yet first, of those the longest waiting; None for who may telephone nobody."""
    served = _served(turn)
    if not served:
        return None
    place = asking.name(turn, served)
    if is_wide(served[0]):
        return {"place": place, "wide": True, "total": calls.count(turn.conn, served[0], calling.WITHHELD), "rows": []}
    found = [calling.waiting(turn.conn, turn.keyring, one, lambda place: _may(turn, place)) for one in served]
    every = sorted((one for some, _ in found for one in some), key=lambda one: (one.call.tries, one.call.made_at))
    return {
        "place": place,
        "wide": False,
        "total": sum(total for _, total in found),
        "rows": _shown(turn, every[:MOST]),
    }


def count(turn: Leaving) -> int:
    """How many this person is to make: in cells and villages, from a township upward nobody telephones for them."""
    near = (place for place in _served(turn) if not is_wide(place))
    return sum(calls.count(turn.conn, place, calling.WITHHELD) for place in near)


def numbered(turn: Leaving, number: object) -> list[dict[str, Any]]:
    """Those of this number that wait."""
    found = [
        one for place in _served(turn) for one in calls.numbered(turn.conn, place, int(str(number)), calling.WITHHELD)
    ]
    people = persons.many(turn.conn, turn.keyring, (one.person for one in found))
    asking.note(turn, people, LIST)
    return [
        {
            "notice": one.notice, "name": people[one.person].name,
            "label": f"{telling.where(turn.conn, turn.keyring, one.area, people[one.person].household)} {people[one.person].name}",
        }
        for one in found
    ]  # fmt: skip


def made(leaving: Leaving, one: Done, act: MadeCall) -> None:
    """Only by who serves there still; where somebody was quicker, theirs stands."""
    call = calls.find(leaving.conn, act.notice)
    person = persons.find(leaving.conn, leaving.keyring, call.person) if call else None
    if call is None or person is None or not _may(leaving, person.cell or person.area):
        return
    account = leaving.standing.account.id
    if act.outcome == calling.UNREACHED:
        leaving.also += calling.unanswered(leaving.keyring, call, account, leaving.at, must_hit=False)
    elif act.outcome in calling.OUTCOMES:
        leaving.also.append(calls.done(act.notice, account, act.outcome, leaving.at, must_hit=False))


def _served(turn: Leaving) -> tuple[int, ...]:
    """The cells and villages, or the one wide place, of whose people they may telephone."""
    every = places_of(one for one in asking.held(turn) if one.role in CALLERS)
    return every[:1] if every and is_wide(every[0]) else every


def _may(turn: Leaving, place: int) -> bool:
    return roles.may_see(asking.held(turn), place, CALLERS, turn.at)


def _shown(turn: Leaving, first: Sequence[Calling]) -> list[dict[str, Any]]:
    """With a line in the access log for everybody who is named."""
    asking.note(turn, [who.id for one in first for who in (one.person, one.about) if who], LIST)
    return [
        {
            "number": f"{one.call.number:04d}", "name": one.person.name, "phone": one.person.phone, "words": one.words,
            "place": telling.where(turn.conn, turn.keyring, one.person.area, one.person.household),
            "why": one.call.reason if one.call.reason in calling.PLAIN else "", "tried": calling.tried(one.call, turn.at),
        }
        for one in first
    ]  # fmt: skip


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {"calls_waiting": waiting, "calls_numbered": numbered}
ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {MadeCall: made}
