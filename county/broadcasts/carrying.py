"""Which function carries out which act about broadcasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.broadcasts import acts, deciding, landing, proposing, running
from county.leaving import Leaving

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.Propose: proposing.propose,
    acts.Agree: deciding.agree,
    acts.Recount: deciding.recount,
    acts.Refuse: deciding.refuse,
    acts.Stop: running.stop,
    acts.Resume: running.resume,
    acts.Recall: running.recall,
    acts.Understood: landing.understood,
    acts.Explained: landing.explained,
    acts.Receipt: landing.received,
}
