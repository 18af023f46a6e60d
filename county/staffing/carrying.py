"""Which function carries out which act about posts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.staffing import acts, departures, merging, places, shifts, standing_in

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.OfferPost: shifts.offer,
    acts.TakePost: shifts.take,
    acts.RefusePost: shifts.refuse,
    acts.ReturnToPost: standing_in.come_back,
    acts.Dismiss: departures.dismiss,
    acts.Restore: departures.restore,
    acts.MoveDoors: places.move,
    acts.MergePersons: merging.merge,
}
