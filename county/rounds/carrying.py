"""Which function carries out which act of the round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.rounds import acts, marking

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.CloseDoors: marking.close,
    acts.MarkDoor: marking.door,
    acts.NoteTraces: marking.note,
    acts.TakeBack: marking.take_back,
    acts.KeepSheetPhoto: marking.keep_photo,
    acts.SheetsTyped: marking.typed,
}
