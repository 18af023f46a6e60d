"""What a flow may `Keep` besides ledger rows: joining, family, wishes, acknowledgements.

Each is a value; `county.carry` turns it into writes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Join:
    """An account says who it is: the person of this name in `household`, somebody new there, or (0) in a new household of `area`."""

    notice_version: str
    area: int
    household: int
    name: str


@dataclass(frozen=True, slots=True)
class AcceptNotice:
    """A newer privacy notice was accepted."""

    version: str


@dataclass(frozen=True, slots=True)
class AddMember:
    """Someone of the same household for whom the account will speak from now on."""

    name: str
    relation: str
    sex: str
    born_year: int | None
    as_guardian: bool


@dataclass(frozen=True, slots=True)
class CorrectPerson:
    """One field of a person set right by the person or the family: name, phone or born_year."""

    person: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class DataRequest:
    """A request about one's data with a legal clock: 副本, 更正 or 删除."""

    kind: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class SetPreference:
    """`name`: remind_minute (None is no reminder), language, plain_words."""

    name: str
    value: int | str | bool | None


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """收: the alert is in this account's hands."""

    alert: int
