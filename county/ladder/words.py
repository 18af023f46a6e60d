"""What the ladder says: to whom is asked next, and to the family, who always knows who has it."""

from __future__ import annotations

from datetime import datetime

from county.alert import TAKE_IT, TAKEN
from county.ladder import who
from county.responsible import Holder
from records import accounts, number, persons
from records.database import Connection
from records.ladder import Climb
from records.notices import Notice, Urgency
from records.secrecy import Keyring

NEXT = "{before}还没有接手，请您接手。"
CLIMBED = "{before}还没有回应，我又告诉了{role}{name}{phone}。\n加重了别等，马上打 120。"
NOBODY = "还没有人接手{who}的情况，已请值班的人直接打电话。{hotline}\n情况急，马上打 120。"


def to_next(climb: Climb, before: str) -> str:
    """The alarm as it was, and that the one before has not answered."""
    return f"{climb.text}\n{NEXT.format(before=who.title(before))}\n{TAKE_IT}"


def to_family(
    conn: Connection, keyring: Keyring, climb: Climb, holder: Holder, before: str, rung: int, now: datetime
) -> list[Notice]:
    """Whoever reports for the person, and who raised the alarm."""
    person = persons.find(conn, keyring, holder.person)
    text = CLIMBED.format(
        before=who.title(before), role=who.title(holder.role), name=person.name if person else "",
        phone=f"，电话 {person.phone}" if person and person.phone else "",
    )  # fmt: skip
    return said(conn, keyring, climb, f"rung {rung}", text, now, besides=holder.person)


def to_nobody(conn: Connection, keyring: Keyring, climb: Climb, hotline: str, now: datetime) -> list[Notice]:
    person = persons.find(conn, keyring, climb.about)
    told = NOBODY.format(who=person.name if person else "", hotline=f"您也可以打热线 {hotline}。" if hotline else "")
    return said(conn, keyring, climb, "nobody", told, now)


def said(
    conn: Connection, keyring: Keyring, climb: Climb, what: str, text: str, now: datetime, besides: int = 0
) -> list[Notice]:
    """The same to each of them, once for each `what`."""
    made = []
    for account, person in listeners(conn, keyring, climb.about, climb.account).items():
        if person != besides:
            id_ = number.of("ladder", climb.origin, what, account)
            made.append(Notice(id_, person, account, TAKEN, Urgency.ALARM, text, now, now, climb.about, climb.origin))
    return made


def listeners(conn: Connection, keyring: Keyring, about: int, raised_by: int) -> dict[int, int]:
    """Account → person: who speaks for somebody, and whoever raised the alarm for them."""
    found = {account.id: account for account in accounts.of_person(conn, keyring, about)}
    found |= accounts.many(conn, keyring, {raised_by} - {0} - found.keys())
    return {id_: account.person or about for id_, account in found.items()}
