"""What a talk of screening may ask to be done; each is a value, carried out in the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SELF, FAMILY, NEIGHBOUR, WORKER, KNOCK = "本人", "家人", "邻里", "工作人员", "敲门"


@dataclass(frozen=True, slots=True)
class ReportReturn:
    """Somebody comes back. `person` as far as it is known who (0: a newcomer's own, or nobody yet), else `name` in
    `household` of `area`. `origin` in the words that were said. `told`: the talk has asked everything. `quiet`: whoever
    serves there finds it in the list. `alarmed`: the doctor has the fever from a report of health."""

    name: str
    origin: str
    day: date
    source: str
    arrived: bool = False
    person: int = 0
    area: int = 0
    household: int = 0
    ride: str = ""
    company: str = ""
    fever: bool = False
    contact: bool = False
    told: bool = False
    quiet: bool = False
    alarmed: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """They are there."""

    returnees: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Postpone:
    """They come on another day; None: they do not come."""

    returnees: tuple[int, ...]
    day: date | None


@dataclass(frozen=True, slots=True)
class Decide:
    """What becomes of somebody: `route` and `days` as the rule proposes, or others with a reason."""

    placement: int
    route: str
    days: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """One of those whom somebody met: in the register, or only a name, a telephone, a place."""

    name: str
    person: int = 0
    phone: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class LinkContacts:
    """`source` is a person or (`source_contact`) a contact already in a chain; the day is when they met."""

    targets: tuple[Met, ...]
    day: date | None
    how: str
    source: int = 0
    source_contact: int = 0


@dataclass(frozen=True, slots=True)
class TryContact:
    """Somebody tried to reach a contact."""

    contact: int
    reached: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class SendLetter:
    """The county where a contact lives is written to."""

    contact: int


@dataclass(frozen=True, slots=True)
class CheckTask:
    """What the check of a task found, and what was done."""

    task: int
    found: str
    control: str
    words: str = ""
