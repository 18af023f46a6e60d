"""What a flow may ask to be kept about broadcasts. `number` is what people call an edition by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Propose:
    """Words for whoever must agree. `audience` is a `records.broadcasts.who.Who` as JSON, `areas` where it is said.
    `starts`: in seconds of the epoch, 0 as soon as it is agreed to. `schedule`: of a series, as JSON, and then
    the words are as they stand in the file, to be filled each time."""

    number: int
    source: str
    kind: str
    title: str
    words: tuple[tuple[str, str], ...]
    audience: str
    areas: tuple[int, ...]
    channels: tuple[str, ...]
    count: int
    starts: int = 0
    good_hours: int = 24
    approvals: int = 1
    drill: bool = False
    urgent: bool = False
    schedule: str = ""
    questions: str = ""


@dataclass(frozen=True, slots=True)
class Agree:
    """同意: to these words, for so many."""

    number: int


@dataclass(frozen=True, slots=True)
class Recount:
    """It is for another number of people by now: whoever agreed agrees anew."""

    number: int
    count: int


@dataclass(frozen=True, slots=True)
class Refuse:
    """不同意, and why."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Stop:
    """停: nothing more leaves."""

    number: int


@dataclass(frozen=True, slots=True)
class Resume:
    """继续发."""

    number: int


@dataclass(frozen=True, slots=True)
class Recall:
    """撤回: it stops, vanishes from the hotline, and what is right goes to exactly those who got it."""

    number: int
    correction: int
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Understood:
    """The questions of an edition were answered, all of them rightly or not."""

    edition: int
    right: bool


@dataclass(frozen=True, slots=True)
class Explained:
    """讲过了: a helper has told somebody what an edition says."""

    number: int
    person: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """收到: an office has read a directive."""

    number: int
