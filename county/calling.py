"""要打的电话: whom no message reaches and what to tell them, for whoever serves there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from county import spoken
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
from records import calls, codes, moments, notices, number, persons
from records.calls import Call
from records.database import Connection
from records.errors import Conflict
from records.ledgers.contact_attempt import CONTACT_ATTEMPTS, ContactAttempt
from records.notices import Notice
from records.persons import Person
from records.secrecy import Keyring
from records.writing import Write, run

WITHHELD = frozenset({notes.KIND})
"""That somebody waits for the outcome of a tip is nobody's to see."""
TOLD = frozenset({
    ALARM, UPDATE, TAKEN, elders.ASKED, elders.FAMILY, elders.OVER, elders.NEED, placing.TOLD, telling.KIND, tasks.KIND,
})  # fmt: skip
"""Whose words stand on the list; of others, an answer of the hotline perhaps, only that they wait."""
PLAIN = frozenset({NOBODY, NOBODY_TOOK_IT, NO_PHONE})
"""Reasons that people can read; the others are the platform's."""
OUTCOMES = ("打通了，说过了", "上门说过了", "不用打了")
UNREACHED = "没人接"
KNOCK = 3
"""Whom so many calls did not reach somebody goes to."""


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
    """Who was not tried yet first, and how many there are in all. `sees`: whether who looks may see people of a place."""
    found = calls.waiting(conn, place, WITHHELD)
    said = notices.many(conn, keyring, (one.notice for one in found))
    named = {one.person for one in found} | {one.about for one in said.values() if one.about}
    known = persons.many(conn, keyring, named)
    shown = tuple(_calling(one, said.get(one.notice), known, sees) for one in found)
    return shown, calls.count(conn, place, WITHHELD)


def done(conn: Connection, keyring: Keyring, by: Reader, place: int, notice: int, outcome: str) -> None:
    """Raises NotThere for a call of elsewhere, Refused for an outcome that there is not and where somebody was quicker."""
    if outcome not in (*OUTCOMES, UNREACHED):
        raise Refused("请选一下打得怎么样。")
    found = calls.find(conn, notice)
    if found is None or not codes.covers(codes.village(place), found.area):
        raise NotThere
    reached = calls.done(notice, by.account, outcome, by.at)
    try:
        run(conn, unanswered(keyring, found, by.account, by.at) if outcome == UNREACHED else [reached])
    except Conflict:
        raise Refused("这个电话已经有人打过了。") from None


def unanswered(keyring: Keyring, call: Call, account: int, at: datetime, *, must_hit: bool = True) -> tuple[Write, ...]:
    """The call stays on the list, and who tried is kept. Conflict as for one that is done."""
    attempt = ContactAttempt(
        person=call.person, area=call.area, day=moments.local_day(at), at=at, account=account, how="电话",
        outcome=UNREACHED,
    )  # fmt: skip
    return *calls.tried(call, at, must_hit=must_hit), CONTACT_ATTEMPTS.put(keyring, number.fresh(), attempt)


def tried(call: Call, at: datetime) -> str:
    """14:05 没人接（1 次）; "" where nobody has tried yet."""
    if call.tried_at is None:
        return ""
    local = call.tried_at.astimezone(moments.LOCAL)
    day = "" if local.date() == moments.local_day(at) else f"{spoken.day(local)} "
    return f"{day}{local:%H:%M} {UNREACHED}（{call.tries} 次）"


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
