"""Who hears of an export: the second person that it waits, the asker what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from county.privacy import second
from county.responsible import own_account
from records import areas, number, persons
from records.database import Connection
from records.exports.request import Export
from records.ledgers import SHELVES
from records.notices import Notice, Urgency
from records.secrecy import Keyring

KIND = "export"


def label(export: Export) -> str:
    return next((one.label for one in SHELVES if one.name == export.list), export.list)


def second_person(conn: Connection, keyring: Keyring, export: Export) -> tuple[Notice, ...]:
    """The two nearest who may agree."""
    who = persons.find(conn, keyring, export.asker_person)
    text = (
        f"{who.name if who else '有人'}申请导出{areas.place_name(conn, export.area)}的「{label(export)}」"
        f"{export.expected} 行，用途：{export.purpose}。\n请在后台「导出」里看一看，同意或不同意。"
    )
    return tuple(
        Notice(
            number.of("export", export.id, person), person, own_account(conn, keyring, person), KIND, Urgency.TODAY, text,
            export.asked_at, export.asked_at, None, export.id,
        )
        for person in second.told(conn, export.area, export.asker_person, export.asked_at)
    )  # fmt: skip


def asker(export: Export, text: str, at: datetime) -> Notice:
    one = number.of("export", export.id, export.asker_person, text)
    return Notice(one, export.asker_person, export.asker, KIND, Urgency.TODAY, text, at, at, None, export.id)


def names(conn: Connection, keyring: Keyring, found: Iterable[Export], besides: Iterable[int] = ()) -> dict[int, str]:
    """Of the officials, and of the areas, by their numbers."""
    every = tuple(found)
    people = {who for one in every for who in (one.asker_person, one.decider_person) if who} | set(besides)
    told = {one.id: one.name for one in persons.many(conn, keyring, people).values()}
    return told | areas.place_names(conn, (one.area for one in every))
