"""Which function carries out which act about reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.reports import acts, signing

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.SignReport: signing.sign,
    acts.ExplainFigure: signing.explain,
}
