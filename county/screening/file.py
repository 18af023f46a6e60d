"""One file a person 一人一档: what every ledger says of somebody, as the reader's offices may read it; each read is logged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from county import spoken
from county.leaving import Leaving
from county.screening import telling
from county.screening.words import returns
from county.screening.words.contacts import generation, state
from records import codes, persons, roles
from records.access import Access, append
from records.ledgers import SHELVES
from records.persons import Person
from records.screening import contact, placement, returnee
from records.shelf import MASKED, Shelf

DAYS = 30
TENTHS = frozenset({"体温", "复测前体温"})


def file(leaving: Leaving, wanted: object) -> dict[str, Any] | None:
    """Lines of text, and how many facts are not for these offices; None for whom this account does not serve."""
    member = leaving.subject(int(str(wanted)))
    person = persons.find(leaving.conn, leaving.keyring, member.id) if member else None
    if member is None or person is None:
        return None
    held = offices(leaving, person)
    entry = Access(leaving.standing.account.id, person.id, "档案", "一人一档", leaving.at)
    append(leaving.conn, leaving.keyring, entry)
    told = [_ledger(leaving, shelf, person, held) for shelf in SHELVES]
    lines = [head(leaving, person), *(line for line, _ in told if line), *_screening(leaving, person, held)]
    return {"lines": lines, "masked": sum(masked for _, masked in told)}


def offices(leaving: Leaving, person: Person) -> frozenset[str]:
    """What the reader holds where this person lives; oneself reads oneself."""
    place = person.cell or person.area
    held = {one.role for one in leaving.standing.holdings if one.lasts(leaving.at) and codes.covers(one.area, place)}
    own = {roles.SELF} if person.id in {member.id for member in leaving.members} else set()
    return frozenset(held | own)


def head(leaving: Leaving, person: Person) -> str:
    """Who, where; of the telephone only its end."""
    age = person.age(leaving.at.date())
    place = telling.where(leaving.conn, leaving.keyring, person.area, person.household)
    told = [f"{age} 岁" if age is not None else "", "独居" if person.lives_alone else "", person.status]
    phone = f"电话尾号 {person.phone[-4:]}" if person.phone else "没有电话"
    return "，".join(filter(None, (f"{person.name} {person.sex}".strip(), *told, place, phone)))


def _ledger(leaving: Leaving, shelf: Shelf[Any], person: Person, held: Iterable[str]) -> tuple[str, int]:
    """The newest entry of the last month as one line; "" where there is none."""
    today = leaving.at.astimezone(leaving.county.zone).date()
    days = [today - timedelta(days=n) for n in range(DAYS)]
    found = shelf.of_person(leaving.conn, leaving.keyring, person.id, (person.area,), days)
    if not found:
        return "", 0
    view = shelf.view(found[-1], held)
    said = "，".join(_fact(label, value) for label, value in view.items() if _says(value))
    return f"{shelf.label}（{day(found[-1].day)}，共 {len(found)} 次）：{said or '正常'}", sum(
        v == MASKED for v in view.values()
    )


def _screening(leaving: Leaving, person: Person, held: frozenset[str]) -> Iterator[str]:
    """Whoever decides reads everything, a grid worker only who comes back from where."""
    conn, keyring = leaving.conn, leaving.keyring
    for row in returnee.of_person(conn, keyring, person.id)[:1]:
        yield f"返乡 {row.number} 号：{returns.facts(row)}"
    if not held & (telling.DECIDING | {roles.SELF}):
        return
    for placed in placement.of_person(conn, keyring, person.id)[:1]:
        yield returns.proposed(placed)
    if one := contact.of_person(conn, keyring, person.id):
        yield "，".join(filter(None, (f"接触 {one.number} 号：{generation(one)}", state(one))))


def _says(value: object) -> bool:
    return value not in (None, "", (), False, MASKED)


def _fact(label: str, value: Any) -> str:
    if value is True:
        return label
    if label in TENTHS:
        return f"{label} {value / 10:g}℃"
    if isinstance(value, date):
        return f"{label} {day(value)}"
    return f"{label} {'、'.join(value) if isinstance(value, tuple) else value}"


def day(one: date) -> str:
    return spoken.day(one)
