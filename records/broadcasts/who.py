"""Whom an edition is for, as it is said and kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

RETURNED = "returnee"


@dataclass(frozen=True)
class Who:
    """What is empty does not narrow. `born`: first and last birthday. `days`: of the person's own stay, 1 is the first."""

    areas: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    born: tuple[date, date] | None = None
    languages: tuple[str, ...] = ()
    days: tuple[int, ...] = ()

    @property
    def everybody(self) -> bool:
        return self == Who()

    def dumps(self) -> str:
        """As it is kept with an edition."""
        born = [day.isoformat() for day in self.born] if self.born else None
        return json.dumps({**asdict(self), "born": born})


def loads(kept: str) -> Who:
    """What `dumps` has written; "{}" is everybody."""
    said = {name: tuple(value or ()) for name, value in json.loads(kept).items()}
    born = tuple(date.fromisoformat(day) for day in said.pop("born", ()))
    return Who(**said, born=(born[0], born[1]) if born else None)


def born(ages: tuple[int, int], today: date) -> tuple[date, date]:
    """The first and last birthday of who is between two ages."""
    return _years_before(today, ages[1] + 1, days=1), _years_before(today, ages[0])


def _years_before(day: date, years: int, days: int = 0) -> date:
    """The birthday of who is `years` old on this day; who was born on 29 February has it on 1 March."""
    try:
        birthday = day.replace(year=day.year - years)
    except ValueError:
        birthday = date(day.year - years, 3, 1)
    return date.fromordinal(birthday.toordinal() + days)
