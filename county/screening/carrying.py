"""Which function carries out which act of screening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.screening import acts, letters, placing, returning, tasks, tracing

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.ReportReturn: returning.report,
    acts.Arrived: returning.arrived,
    acts.Postpone: returning.postpone,
    acts.Decide: placing.decide,
    acts.LinkContacts: tracing.join,
    acts.TryContact: tracing.attempted,
    acts.SendLetter: letters.send,
    acts.CheckTask: tasks.check,
}
