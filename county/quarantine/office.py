"""Who may do what in quarantine: by role and place, and never about oneself or one's own household."""

from __future__ import annotations

from county.leaving import Leaving
from records import roles
from records.codes import chain, village
from records.ledgers.monitoring import HOME
from records.quarantine.signatures import CADRE, DOCTOR
from records.quarantine.stays import Stay
from records.standing import Member

DOCTORS = (roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR)
DECIDING = (*DOCTORS, roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)
WATCHING = (*DECIDING, roles.GRID_WORKER)
REVIEWING = (roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)
SIDE_NAMES = {DOCTOR: "村医", CADRE: "村干部"}


def holds(leaving: Leaving, wanted: tuple[str, ...], place: int) -> bool:
    return roles.may_see(leaving.standing.holdings, place, wanted, leaving.at)


def decides(leaving: Leaving, about: Member) -> bool:
    """Whether this account may place, change and release the person."""
    return about.household != own_household(leaving) and holds(leaving, DECIDING, about.cell or about.area)


def side(leaving: Leaving, stay: Stay) -> str:
    """As which of the two this account signs for a stay; "" for neither. Away from home the township signs as the cadre."""
    if stay.is_.household == own_household(leaving):
        return ""
    if holds(leaving, DOCTORS, stay.is_.area):
        return DOCTOR
    cadres = (roles.VILLAGE_CADRE,) if stay.is_.kind == HOME else (roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER)
    return CADRE if holds(leaving, cadres, stay.is_.area) else ""


def own_household(leaving: Leaving) -> int:
    mine = leaving.member(leaving.me) if leaving.me else None
    return mine.household if mine else 0


def villages(leaving: Leaving) -> tuple[int, ...]:
    """The areas where this account watches, each once and none inside another."""
    held = {one.area for one in leaving.standing.holdings if one.role in WATCHING and one.lasts(leaving.at)}
    wide = set(map(village, held))
    return tuple(sorted(area for area in wide if not wide & set(chain(area)[1:])))
