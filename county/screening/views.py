"""What a talk of screening may look up; JSON values only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.leaving import Leaving
from county.screening import file, finding, letters
from county.screening.looks import checks, contacts, doors, placements, returns

ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "my_returns": returns.my_returns,
    "returnees": returns.returnees,
    "placements": placements.placements,
    "contacts": contacts.contacts,
    "chain_tops": contacts.tops,
    "chain": letters.drawn,
    "contact_letter": letters.letter,
    "checks": checks.checks,
    "check_figures": checks.check_figures,
    "people_named": finding.people_named,
    "doors": finding.door,
    "village_door": finding.village_door,
    "household_people": doors.household,
    "knocked": doors.knocked,
    "origins": returns.origins,
    "file": file.file,
}
