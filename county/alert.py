"""An alert as it is read: who and where first, for somebody who must go there; and the kinds of notice it leads to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from records import areas, persons
from records.database import Connection
from records.persons import Person
from records.secrecy import Keyring
from records.standing import Member

ALARM, UPDATE, TAKEN = "alarm", "update", "taken"
TAKE_IT = "回「收」表示由您接手。"
ASKS = "请您接手。"


def headline(conn: Connection, keyring: Keyring, about: Member | Person, at: datetime, reporter: int = 0) -> str:
    """柳林村 张国强（男 72 岁） 电话 …; `reporter` is whose telephone stands in where there is none."""
    person = persons.find(conn, keyring, about.id)
    area = areas.find(conn, about.area)
    age = about.age(at.date())
    detail = " ".join(filter(None, [about.sex, f"{age} 岁" if age is not None else ""]))
    phone = person.phone if person and person.phone else family_phone(conn, keyring, about.household, reporter)
    return f"{area.name if area else ''} {about.name}{f'（{detail}）' if detail else ''} 电话 {phone or '没有登记'}"


def in_one_line(lines: Iterable[str]) -> str:
    """A card as it is taken, without what asked for it: 「还没有接手，请您接手。」."""
    told = (line.rstrip("，。；") for line in lines if not line.endswith(ASKS))
    return "，".join(filter(None, told)).replace("，（", "（")


def family_phone(conn: Connection, keyring: Keyring, household: int, reporter: int = 0) -> str:
    """Whoever reports comes first: they are awake."""
    people = persons.of_household(conn, keyring, household)
    return next((p.phone for p in sorted(people, key=lambda p: p.id != reporter) if p.phone), "")
