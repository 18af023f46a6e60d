"""Which function carries out which act about elders, and whom the ladder may ask besides the offices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.elders import acts, needs, signs, standby
from county.ladder import who
from county.leaving import Leaving

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.Seen: signs.seen,
    acts.AskNeed: needs.ask,
    acts.EndNeed: needs.end,
}

who.STANDING_BY.update(standby.STANDING_BY)
