"""What flows may ask about duties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.duties import coverage, lines, missing, today
from county.leaving import Leaving

ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "today": today.today,
    "missing": missing.missing,
    "unheard_at": missing.at_door,
    "coverage": coverage.coverage,
    "lines": lines.lines,
}
