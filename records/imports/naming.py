"""Which columns name a person, and by which key the rows of a large table are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Table

from records.metadata import METADATA
from records.persons import PERSON

OWN_RULE = frozenset({"person", "merge", "speaks_for", "latest", "habit", "slot_note"})
"""The register itself, the merges, and what `joining` treats in its own way."""
STAYS = frozenset({"access"})
"""The log that nobody changes; `merges` says who its numbers are."""
UNTIED = {
    "approval": ("approver", "author"), "broadcast_delivery": ("person",), "call": ("person",), "climb": ("about",),
    "console_invite": ("person",), "console_session": ("person",), "contact_person": ("person",), "edition": ("author",),
    "glass": ("person", "told"),
    "hotline_question": ("person",), "lodging": ("person",),
    "need": ("person",), "notice": ("person", "about"), "paper": ("person",), "paper_row": ("person",),
    "placement": ("person",), "release_letter": ("doctor", "cadre"), "returnee": ("person",), "rumour_asker": ("person",),
    "sign_off": ("person", "doctor", "cadre"), "silence": ("person",), "verification": ("person",),
}  # fmt: skip
"""Columns that name a person without a foreign key."""
SOUGHT = {
    "broadcast_delivery": ("edition", "account"), "paper_row": ("area",), "sign_off": ("day", "area"), "silence": ("day", "area"),
}  # fmt: skip
"""Large tables without an index on the person: the columns of their key by which they are sought."""


def pointing() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column that names a person, by a foreign key or without."""
    for table in METADATA.sorted_tables:
        if table.name in OWN_RULE | STAYS:
            continue
        for column in table.columns:
            if ties(column) or column.name in UNTIED.get(table.name, ()):
                yield table, column


def ties(column: Column[Any]) -> bool:
    return any(key.column is PERSON.c.id for key in column.foreign_keys)
