"""要打的电话: whom no message reaches and what to tell them, for whoever serves there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from county.alert import ALARM, TAKEN, UPDATE
from county.elders import words as elders
from county.elders.climbing import NO_PHONE
from county.errors import NotThere, Refused
from county.ladder.alarm import NOBODY
from county.ladder.climbing import NOBODY_TOOK_IT
from county.privacy.reader import Reader
from county.quarantine import placing
from county.screening import tasks, telling
from county.tips import notes
from records import calls, codes, notices, persons
from records.calls import Call
from records.database import Connection
from records.errors import Conflict
from records.notices import Notice
from records.persons import Person
from records.secrecy import Keyring
from records.writing import run

WITHHELD = frozenset({notes.KIND})
"""That somebody waits for the outcome of a tip is nobody's to see."""
TOLD = frozenset({
    ALARM, UPDATE, TAKEN, elders.ASKED, elders.FAMILY, elders.OVER, elders.NEED, placing.TOLD, telling.KIND, tasks.KIND,
})  # fmt: skip
"""Whose words stand on the list; of others, an answer of the hotline perhaps, only that they wait."""
PLAIN = frozenset({NOBODY, NOBODY_TOOK_IT, NO_PHONE})
"""Reasons that people can read; the others are the platform's."""
OUTCOMES = ("打通了，说过了", "上门说过了", "不用打了")


@dataclass(frozen=True)
class Calling:
    """`words` are "" where they are only theirs to read; `about` is whom they speak of, if somebody else."""

    call: Call
    person: Person
    about: Person | None
    words: str


def waiting(
    conn: Connection, keyring: Keyring, place: int, sees: Callable[[int], bool]
) -> tuple[tuple[Calling, ...], int]:
    """The longest waiting first, and how many there are in all. `sees`: whether who looks may see people of a place."""
    found = calls.waiting(conn, place, WITHHELD)
    said = notices.many(conn, keyring, (one.notice for one in found))
    named = {one.person for one in found} | {one.about for one in said.values() if one.about}
    known = persons.many(conn, keyring, named)
    shown = tuple(_calling(one, said.get(one.notice), known, sees) for one in found)
    return shown, calls.count(conn, place, WITHHELD)


def done(conn: Connection, by: Reader, place: int, notice: int, outcome: str) -> None:
    """Raises NotThere for a call of elsewhere, Refused for an outcome that there is not and where somebody was quicker."""
    if outcome not in OUTCOMES:
        raise Refused("请选一下打得怎么样。")
    found = calls.find(conn, notice)
    if found is None or not codes.covers(codes.village(place), found.area):
        raise NotThere
    try:
        run(conn, [calls.done(notice, by.account, outcome, by.at)])
    except Conflict:
        raise Refused("这个电话已经有人打过了。") from None


def _calling(call: Call, said: Notice | None, known: dict[int, Person], sees: Callable[[int], bool]) -> Calling:
    person = known[call.person]
    about = known.get(said.about or call.person) if said else None
    if said is None or said.kind not in TOLD or about is None:
        return Calling(call, person, None, "")
    if about.id == person.id:
        return Calling(call, person, None, said.text)
    return (
        Calling(call, person, about, said.text) if sees(about.cell or about.area) else Calling(call, person, None, "")
    )
