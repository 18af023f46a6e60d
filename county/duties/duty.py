"""A duty: something that somebody owes by a moment. Each kind is a module that finds its own with one statement a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from county.responsible import Posts
from county.settings import CountySettings
from records import codes
from records.database import Connection
from records.secrecy import Keyring

PERSON, HOUSEHOLD, VILLAGE = "person", "household", "village"


@dataclass(frozen=True, slots=True)
class Duty:
    """`person` owes it (0: nobody is in office, not even in the county's command), `about` is whom it concerns, a row of
    the kind that `whose` says. `slot` says which of the day's it is (「2026-02-03 早」), `risk` is higher where it is graver,
    `silent_days` how long nothing was heard, `walk` the place in the walk of the cell. `words` name nobody."""

    kind: str
    person: int
    about: int
    area: int
    cell: int | None
    slot: str
    due: datetime
    risk: int = 0
    silent_days: int = 0
    words: str = ""
    walk: int = 0
    whose: str = PERSON

    @property
    def key(self) -> tuple[str, int, str]:
        """What is owed once."""
        return self.kind, self.about, self.slot


def in_order(duties: Iterable[Duty]) -> list[Duty]:
    """The gravest first, then the longest silent, then as one walks."""
    return sorted(duties, key=lambda one: (-one.risk, -one.silent_days, one.area, one.cell or 0, one.walk, one.about))


@dataclass(frozen=True, slots=True)
class Scope:
    """The place whose duties are wanted, county, township, village or grid cell; `posts` knows who is responsible there."""

    place: int
    keyring: Keyring
    county: CountySettings
    offices: Callable[[], Posts]

    @property
    def posts(self) -> Posts:
        """Read when a kind first asks: of a whole county they are twelve thousand."""
        return self.offices()

    @property
    def cell(self) -> int | None:
        return self.place if codes.is_cell(self.place) else None

    @property
    def areas(self) -> tuple[int, int]:
        """First and last village, for `BETWEEN`; of a cell its own village twice."""
        return codes.inside(codes.village(self.place))


class Kind(Protocol):
    """A module `county/duties/<kind>.py`; it stands in `county.duties.kinds.KINDS`."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a module's constant
        """As people read it: 体温."""

    def owed(self, conn: Connection, scope: Scope, at: datetime) -> Iterable[Duty]:
        """Everything of this kind that is owed there now and not yet done. Reads in bulk: the county is one scope."""
