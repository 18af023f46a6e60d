"""Small counts of a village, hidden from a key that does not read the whole: the rule of what is published."""

from __future__ import annotations

from collections.abc import Callable

from county.settings import CountySettings
from county.today.parts import is_village
from records.api_keys import ApiKey

Veil = Callable[[int | None], int | None]


def least(key: ApiKey, county: CountySettings) -> int:
    """Of a village counts below this are hidden from the key; 0: none."""
    return 0 if key.whole else county.privacy.least_shown


def over(place: int, below: int) -> Veil:
    """A count of this place as it is shown; None for a hidden one. A zero says nothing of anybody."""
    if not below or (place and not is_village(place)):
        return lambda count: count
    return lambda count: None if count is not None and 0 < abs(count) < below else count
