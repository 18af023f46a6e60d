"""Which part of quarantine carries out which act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.quarantine import acts, changes, errands, objections, release, results, rooms, signing

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.Place: changes.place,
    acts.Extend: changes.extend,
    acts.ChangeKind: changes.change_kind,
    acts.Regrade: changes.regrade,
    acts.Transfer: changes.transfer,
    acts.Undo: changes.undo,
    acts.Sign: signing.sign,
    acts.PutDown: signing.put_down,
    acts.SignRelease: release.sign,
    acts.Lodge: rooms.lodge,
    acts.AddRooms: rooms.add,
    acts.KeepTest: results.keep,
    acts.LeftHome: errands.left_home,
    acts.Object: objections.object_to,
    acts.Answer: objections.answer,
}
