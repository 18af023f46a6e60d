"""What a talk about elders looks up: a helper's list of the day, the needs that wait, who a person was sent to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county import spoken
from county.alert import ALARM
from county.elders import care, needs
from county.elders.signs import may_say
from county.elders.words import FAMILY, clock, last_day
from county.leaving import Leaving
from county.responsible import responsible
from records import households, persons, roles
from records import needs as tickets
from records.elders import pairing, sent, silence
from records.elders.pairing import Pairing
from records.ledgers import HEALTH_REPORTS, life_sign
from records.needs import Need
from records.persons import Person


def my_elders(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Those of whom nothing was heard today first, then by door; that they were read is noted."""
    pairs = pairing.of_helper(leaving.conn, leaving.keyring, leaving.me, leaving.at) if leaving.me else ()
    reached = leaving.subjects([pair.elder for pair in pairs])
    found = persons.many(leaving.conn, leaving.keyring, reached)
    rows = [_row(leaving, pair, found[pair.elder]) for pair in pairs if pair.elder in found]
    return sorted(rows, key=lambda row: (bool(row["heard"]), row["door"]))


def open_needs(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Of those whom this person looks after, and of everybody where they serve and nobody else has it."""
    pairs = pairing.of_helper(leaving.conn, leaving.keyring, leaving.me, leaving.at) if leaving.me else ()
    held = [one.area for one in leaving.standing.holdings if one.role in roles.FIELD]
    waiting = {one.id: one for one in tickets.open_of(leaving.conn, leaving.keyring, [p.elder for p in pairs])}
    waiting |= {one.id: one for one in tickets.open_in(leaving.conn, leaving.keyring, held)}
    reached = leaving.subjects([one.person for one in waiting.values()])
    found = persons.many(leaving.conn, leaving.keyring, reached)
    ours = [one for one in waiting.values() if one.person in found]
    return [_need(leaving, one, found[one.person]) for one in sorted(ours, key=lambda one: (one.due_at, one.id))]


def need(leaving: Leaving, about: object) -> dict[str, Any] | None:
    """The one of this number, where it may be ended by this account."""
    found = tickets.of_number(leaving.conn, leaving.keyring, int(str(about)))
    person = persons.find(leaving.conn, leaving.keyring, found.person) if found else None
    if found is None or person is None or leaving.subject(found.person) is None:
        return None
    return _need(leaving, found, person) | {"ended": found.ended_at is not None}


def asked_after(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Elders of whom this person was told today that they are silent, and nobody has seen them yet."""
    today = leaving.at.date()
    midnight = leaving.at.replace(hour=0, minute=0, second=0, microsecond=0)
    ids = sent.since(leaving.conn, leaving.me, (ALARM, FAMILY), midnight) if leaving.me else frozenset()
    found = persons.many(leaving.conn, leaving.keyring, ids).values()
    silent = [p for p in found if (s := silence.find(leaving.conn, p.id, p.area, today)) and not s.ended_at]
    return [{"id": p.id, "name": p.name} for p in silent if may_say(leaving, p)]


def need_owner(leaving: Leaving, about: object) -> dict[str, str] | None:
    """Who has the needs of this person (0: of the account's own)."""
    person = persons.find(leaving.conn, leaving.keyring, int(str(about)) or leaving.me)
    if person is None or leaving.subject(person.id) is None:
        return None
    holder = needs.owner(leaving.conn, leaving.keyring, person, leaving.at)
    if holder is None or holder.person == leaving.me:
        return None
    found = care.carer(leaving.conn, leaving.keyring, holder.person)
    return {"name": found.name, "phone": found.phone} if found else None


def holder_of(leaving: Leaving, about: object) -> dict[str, str] | None:
    """The village's doctor of somebody whom this account may speak for."""
    member = leaving.subject(int(str(about)))
    if member is None:
        return None
    found = responsible(leaving, roles.VILLAGE_DOCTOR, member.cell or member.area, besides=member.id)
    person = persons.find(leaving.conn, leaving.keyring, found.person) if found else None
    return {"role": roles.NAMES[found.role], "name": person.name, "phone": person.phone} if found and person else None


def _row(leaving: Leaving, pair: Pairing, elder: Person) -> dict[str, Any]:
    today = leaving.at.date()
    home = households.find(leaving.conn, leaving.keyring, elder.household)
    sign = life_sign.seen(leaving.conn, elder.id, elder.area, today)
    reports = HEALTH_REPORTS.of_person(leaving.conn, leaving.keyring, elder.id, (elder.area,), (today,))
    at = min((one for one in (sign, *(report.at for report in reports)) if one), default=None)
    quiet = silence.find(leaving.conn, elder.id, elder.area, today)
    waits = tickets.open_of(leaving.conn, leaving.keyring, (elder.id,))
    return {
        "id": elder.id, "name": elder.name, "door": home.door if home else 0, "phone": elder.phone,
        "heard": clock(at) if at else "", "asked": quiet is not None and quiet.ended_at is None,
        "needs": [f"{one.kind} {one.number}" for one in waits],
        "until": last_day(pair.ends) if pair.ends else "",
    }  # fmt: skip


def _need(leaving: Leaving, one: Need, person: Person) -> dict[str, Any]:
    home = households.find(leaving.conn, leaving.keyring, person.household)
    return {
        "number": one.number, "kind": one.kind, "words": one.words, "name": person.name, "door": home.door if home else 0,
        "late": one.due_at <= leaving.at, "due": f"{spoken.day(one.due_at)} {clock(one.due_at)}",
    }  # fmt: skip


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "my_elders": my_elders,
    "open_needs": open_needs,
    "need": need,
    "asked_after": asked_after,
    "need_owner": need_owner,
    "holder_of": holder_of,
}
