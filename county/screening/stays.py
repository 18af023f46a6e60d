"""From a decision to a stay: what quarantine keeps from there on."""

from __future__ import annotations

from chat.desk import Done
from county.leaving import Leaving
from records.screening.placement import Placement


def begin(leaving: Leaving, one: Done, row: Placement) -> None:
    """The stay begins on the day of the return or of the contact, under the rule of the placement."""
