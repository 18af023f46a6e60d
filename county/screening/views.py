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
    "returnees_waiting": returns.returnees_waiting,
    "placements": placements.placements,
    "placements_waiting": placements.placements_waiting,
    "contacts": contacts.contacts,
    "contacts_waiting": contacts.contacts_waiting,
    "chain_tops": contacts.tops,
    "chain": letters.drawn,
    "contact_letter": letters.letter,
    "checks": checks.checks,
    "checks_waiting": checks.checks_waiting,
    "check_figures": checks.check_figures,
    "people_named": finding.people_named,
    "doors": finding.door,
    "village_door": finding.village_door,
    "household_people": doors.household,
    "knocked": doors.knocked,
    "origins": returns.origins,
    "file": file.file,
}
