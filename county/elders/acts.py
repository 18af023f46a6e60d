"""What a talk about an elder may ask to be done; each is a value, carried out in the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who was asked, or who looks after them, has seen or heard the elder; `how` in their own words."""

    person: int
    how: str


@dataclass(frozen=True, slots=True)
class AskNeed:
    """Something is needed by `person` (0: by the account's own); `kind` is one of `needs.KINDS`, or `needs.WASTE`."""

    person: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class EndNeed:
    """办好: the need of this number is met, or cannot be; `outcome` in words."""

    number: int
    outcome: str
