"""The cast of the demo county: who has a phone in the playground, where they live and where they serve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from records import codes, roles
from records.persons import Person
from records.seed.large import Home
from records.seed.layout import CODE
from records.seed.neighbours import VILLAGES

Homes = dict[tuple[int, int], Home]


@dataclass(frozen=True)
class Actor:
    """One of the cast with a home in the county."""

    openid: str
    role: str
    follows: bool
    person: Person
    home: Home


def find(entry: Mapping[str, Any], homes: Homes) -> Actor:
    """Raises LookupError when nobody of that name lives behind that door."""
    village, _, door = str(entry["household"]).partition("-")
    home = homes[CODE + int(village) % codes.COUNTY_UNIT, int(door)]
    person = next((one for one in home.people if one.name == entry["name"]), None)
    if person is None:
        raise LookupError(f"nobody called {entry['name']} lives at {entry['household']} in the demo county")
    return Actor(entry["openid"], entry["role"], bool(entry["follows"]), person, home)


def posts(actor: Actor) -> tuple[int, ...]:
    """Where one of the cast serves: a grid worker in every cell of the village, the others as the role says."""
    village, township, county = codes.chain(actor.person.area)
    cells = next(one.cells for one in VILLAGES if one.code == village)
    where = {
        roles.GRID_WORKER: cells,
        roles.VOLUNTEER: cells,
        roles.TOWNSHIP_OFFICER: (township,),
        roles.COUNTY_COMMAND: (county,),
    }
    return where.get(actor.role, (village,)) if actor.role in roles.NAMES else ()
