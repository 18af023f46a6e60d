"""What was counted: how many of which sort in each village, and one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Counted = Mapping[int, Mapping[str, int]]
"""Village → sort → how many; a village of which there is none is not in it."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One of what was counted: a person's (None: in no register), of which sort, since when."""

    area: int
    key: int
    person: int | None
    part: str
    at: datetime
