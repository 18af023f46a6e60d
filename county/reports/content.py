"""What a daily report says, as values; as JSON it is sealed in its row, and its SHA-256 is what somebody signs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any

from records.reports.figures import BY_NAME


@dataclass(frozen=True, slots=True)
class Line:
    """`yesterday` None: not known. `total` None: a total means nothing. `reasons` add up to the difference between the two
    days; `said` is what an official wrote about it."""

    figure: str
    today: int
    yesterday: int | None = None
    total: int | None = None
    reasons: tuple[tuple[str, int], ...] = ()
    said: str = ""

    @property
    def change(self) -> int | None:
        return None if self.yesterday is None else self.today - self.yesterday


@dataclass(frozen=True, slots=True)
class Correction:
    """更正: what an earlier report should have said. `was` None: of that day nothing was reported."""

    day: date
    figure: str
    was: int | None
    now: int


@dataclass(frozen=True, slots=True)
class Part:
    """An area below. `digest` is that of the report which is summed here, "" for one that has not reported;
    `reported` of its `villages` have. `left_out`: the names of those that its own report does not count."""

    area: int
    name: str
    digest: str = ""
    villages: int = 1
    reported: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def missing(self) -> bool:
        return not self.digest


@dataclass(frozen=True, slots=True)
class Report:
    """Of a village, or of more: then `parts` are the areas below, and a missing one is counted nowhere. `last_case`: the day
    on which somebody was last found to be ill; that ends a row of days wherever it was, also in an area that is missing.
    `written`: of one that was kept, the very words; a later release may write the same values otherwise."""

    area: int
    name: str
    day: date
    lines: tuple[Line, ...]
    corrections: tuple[Correction, ...] = ()
    parts: tuple[Part, ...] = ()
    last_case: date | None = None
    written: str = field(default="", compare=False, repr=False)

    def line(self, figure: str) -> Line:
        """What was signed before a figure was thought of says nothing of it: the next day supplies it."""
        return next((one for one in self.lines if one.figure == figure), Line(figure, 0))

    @property
    def missing(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.missing)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Villages of areas that have reported, which are counted nowhere all the same."""
        return tuple(name for part in self.parts if not part.missing for name in part.left_out)

    @property
    def villages(self) -> int:
        return sum(part.villages for part in self.parts) if self.parts else 1

    @property
    def reported(self) -> int:
        """Villages that are counted in it."""
        return sum(part.reported for part in self.parts if not part.missing) if self.parts else 1

    @property
    def unsaid(self) -> bool:
        """Nobody below has said anything: then its figures are no zeros, there are none."""
        return not self.reported

    @property
    def complete(self) -> bool:
        """Nobody is missing: only then can it be said of the whole area that there is none of something."""
        return self.reported == self.villages

    @property
    def zero(self) -> bool:
        """Nothing happened of what is to be reported, said and not assumed."""
        return not any(one.today for one in self.lines if BY_NAME[one.figure].event)

    @property
    def days_without_case(self) -> int | None:
        return None if self.last_case is None else (self.day - self.last_case).days

    def explained(self, said: dict[str, str]) -> Report:
        """With what officials wrote about some of the figures."""
        lines = tuple(replace(one, said=said.get(one.figure, "")) for one in self.lines)
        return replace(self, lines=lines, written="")

    @property
    def said(self) -> dict[str, str]:
        return {one.figure: one.said for one in self.lines if one.said}

    def dumps(self) -> str:
        if self.written:
            return self.written
        values = {name: value for name, value in asdict(self).items() if name != "written"}
        return json.dumps(values, ensure_ascii=False, sort_keys=True, default=date.isoformat)

    @property
    def digest(self) -> bytes:
        return sha256(self.dumps().encode()).digest()


def loads(kept: str) -> Report:
    """Raises ValueError or KeyError for what no `dumps` has written."""
    whole = json.loads(kept)
    return Report(
        whole["area"], whole["name"], date.fromisoformat(whole["day"]),
        tuple(_line(one) for one in whole["lines"]),
        tuple(Correction(**{**one, "day": date.fromisoformat(one["day"])}) for one in whole["corrections"]),
        tuple(Part(**{**one, "left_out": tuple(one["left_out"])}) for one in whole["parts"]),
        date.fromisoformat(whole["last_case"]) if whole["last_case"] else None, kept,
    )  # fmt: skip


def _line(kept: dict[str, Any]) -> Line:
    return Line(**{**kept, "reasons": tuple((label, count) for label, count in kept["reasons"])})
