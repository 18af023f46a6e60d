"""What a talk about posts may ask to be done; each is a value, carried out in the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfferPost:
    """换班, 替班: everything that this account's person does is offered to `taker`; `until` is a second of the epoch (0: for
    good)."""

    taker: int
    until: int


@dataclass(frozen=True, slots=True)
class TakePost:
    """接班: the yes of whoever was asked."""

    handing: int


@dataclass(frozen=True, slots=True)
class RefusePost:
    """不接."""

    handing: int


@dataclass(frozen=True, slots=True)
class ReturnToPost:
    """回岗: who is stood in for is back before the day."""


@dataclass(frozen=True, slots=True)
class Dismiss:
    """离岗: an official ends every post of a person where the official serves, at once."""

    person: int


@dataclass(frozen=True, slots=True)
class Restore:
    """复岗: that was a mistake."""

    person: int


@dataclass(frozen=True, slots=True)
class MoveDoors:
    """划户: these households of a village belong to another cell from now on."""

    village: int
    doors: tuple[int, ...]
    cell: int


@dataclass(frozen=True, slots=True)
class MergePersons:
    """Two numbers are one person; what was known under `gone` belongs to `kept`."""

    gone: int
    kept: int
