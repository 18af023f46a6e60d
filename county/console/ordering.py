"""Who orders: the official at a page, with the offices held at this moment, and what each may give and end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from county.staffing import posts
from records import codes, roles
from records.access import Access
from records.roles import Holding

LEVELS = {
    roles.VOLUNTEER: (codes.Level.VILLAGE,),
    roles.GRID_WORKER: (codes.Level.VILLAGE,),
    roles.DEPUTY_DOCTOR: (codes.Level.VILLAGE,),
    roles.VILLAGE_DOCTOR: (codes.Level.VILLAGE,),
    roles.VILLAGE_CADRE: (codes.Level.VILLAGE,),
    roles.TOWNSHIP_OFFICER: (codes.Level.TOWNSHIP,),
    roles.COUNTY_COMMAND: (codes.Level.COUNTY,),
    roles.AUDITOR: (codes.Level.COUNTY,),
}
"""Where an office is held; the first two also for a grid cell."""
OF_CELLS = frozenset({roles.VOLUNTEER, roles.GRID_WORKER})


@dataclass(frozen=True)
class Orderer:
    """`account` 0 with no holdings is the operator at the machine, who founds the first offices by an invitation."""

    account: int
    person: int
    name: str
    holdings: tuple[Holding, ...]
    at: datetime

    def orders(self, role: str, place: int) -> bool:
        """Whether the office stands below one of theirs, where both serve."""
        return posts.orders(self.holdings, Holding(0, role, place, 0, self.at))

    def ends(self, one: Holding) -> bool:
        """Nobody ends their own: whoever stands above does."""
        return one.person != self.person and self.orders(one.role, one.area)

    def giveable(self, place: int) -> tuple[str, ...]:
        """The offices that they may give there."""
        return tuple(role for role in LEVELS if fits(role, place) and self.orders(role, place))

    def noted(self, person: int, what: str) -> Access:
        return Access(self.account, person, "岗位", what, self.at)


def fits(role: str, place: int) -> bool:
    """Whether there is such an office for such a place."""
    if codes.is_cell(place):
        return role in OF_CELLS
    return codes.level(place) in LEVELS.get(role, ())
