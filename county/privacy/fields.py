"""What is known of everybody and shown by its end alone: telephone, ID number, address; and who may uncover it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from records import roles
from records.households import Household
from records.persons import Person

VILLAGE = frozenset({roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR, roles.VILLAGE_CADRE})
ABOVE = frozenset({roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND})
END = 4
NOTHING = ""


@dataclass(frozen=True)
class Field:
    """`of` takes the value out of a person and the household; `readers` hold the office by which it may be uncovered."""

    label: str
    readers: frozenset[str]
    of: Callable[[Person, Household | None], str]
    mask: Callable[[str], str]


def by_its_end(value: str) -> str:
    return f"尾号 {value[-END:]}" if value else NOTHING


def hidden(value: str) -> str:
    return "＊＊＊" if value else NOTHING


FIELDS: dict[str, Field] = {
    "phone": Field("电话", VILLAGE | ABOVE | {roles.GRID_WORKER}, lambda person, _: person.phone, by_its_end),
    "id_number": Field("身份证号", VILLAGE | ABOVE, lambda person, _: person.id_number, by_its_end),
    "address": Field(
        "住址", VILLAGE | ABOVE | {roles.GRID_WORKER}, lambda _, home: home.address if home else "", hidden
    ),
}
