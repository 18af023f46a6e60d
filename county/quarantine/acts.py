"""What a talk about quarantine may ask to be kept; `person` is always whom it is about, `reason` in the words of who decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """隔离: `kind` 居家, 集中 or 医院; `grade` one of the five classes."""

    person: int
    kind: str
    days: int
    reason: str
    grade: str


@dataclass(frozen=True, slots=True)
class Extend:
    """延长 by so many days."""

    person: int
    days: int
    reason: str


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """From home to a central place, to hospital, or back."""

    person: int
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Regrade:
    """分类: another of the five classes."""

    person: int
    grade: str
    reason: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """转出: to another village; `household` is where they stay from now on, 0 for their own."""

    person: int
    area: int
    household: int
    reason: str


@dataclass(frozen=True, slots=True)
class Undo:
    """误登: it was a mistake from the beginning."""

    person: int
    reason: str


@dataclass(frozen=True, slots=True)
class Signed:
    """One slot as the signer saw it; `digest` in hex."""

    person: int
    day: date
    slot: str
    digest: str


@dataclass(frozen=True, slots=True)
class Sign:
    """签: what the signer saw and agreed to."""

    slots: tuple[Signed, ...]


@dataclass(frozen=True, slots=True)
class PutDown:
    """补: a figure from paper, or why there is none."""

    person: int
    day: date
    slot: str
    tenths: int | None
    words: str


@dataclass(frozen=True, slots=True)
class SignRelease:
    """解除: one of the two signatures; `digest` is that of all slots as they were shown."""

    person: int
    digest: str


@dataclass(frozen=True, slots=True)
class Lodge:
    """安排: into this room."""

    person: int
    room: int


@dataclass(frozen=True, slots=True)
class AddRooms:
    """加房间: doors of one place."""

    site: str
    labels: tuple[str, ...]
    beds: int


@dataclass(frozen=True, slots=True)
class KeepTest:
    """A test's result."""

    person: int
    kind: str
    result: str
    day: date


@dataclass(frozen=True, slots=True)
class LeftHome:
    """出门: somebody of this name, as whoever saw it calls them; "" for oneself."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Object:
    """我不同意."""

    person: int
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """复核: what the township says to an objection."""

    person: int
    stands: bool
    words: str
