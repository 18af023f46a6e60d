"""Who is responsible for a place and can be reached; failing that the next in line, never nobody."""

from __future__ import annotations

from dataclasses import dataclass

from county.leaving import Leaving
from records import accounts, roles

NEXT = {
    roles.VILLAGE_DOCTOR: (
        roles.VILLAGE_DOCTOR,
        roles.DEPUTY_DOCTOR,
        roles.VILLAGE_CADRE,
        roles.TOWNSHIP_OFFICER,
        roles.COUNTY_COMMAND,
    ),
    roles.VILLAGE_CADRE: (roles.VILLAGE_CADRE, roles.GRID_WORKER, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND),
}
"""Who is asked when nobody holds the role."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in office; `account` is None when no phone of theirs is known to us."""

    role: str
    person: int
    account: int | None


def responsible(leaving: Leaving, role: str, place: int, *, besides: int = 0) -> Holder | None:
    """For a grid cell or village. `besides`: the person it is about, who never is their own doctor."""
    line = NEXT.get(role, (role,))
    found = [h for h in roles.holders(leaving.conn, line, place, leaving.at) if h.person != besides]
    found.sort(key=lambda h: (not h.on_shift(leaving.at), line.index(h.role)))
    holders = [Holder(h.role, h.person, own_account(leaving, h.person)) for h in found]
    return next((h for h in holders if h.account), next(iter(holders), None))


def own_account(leaving: Leaving, person: int) -> int | None:
    """The phone of the person alone: an alert never goes to whoever else may speak for them."""
    found = accounts.of_person(leaving.conn, leaving.keyring, person)
    return next((account.id for account in found if account.person == person), None)
