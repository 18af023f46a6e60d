"""A figure of the reports: what it is called, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from records.reports.happening import Happening
from records.reports.standing import Living, Stays


@dataclass(frozen=True)
class Figure:
    """`event`: of which there is none in a village that reports zero. `stands`: counted as it stands at the end of the day
    (现有), not as it happened within (新增). `adds_up`: a total of all days means something. `recounts`: a past day can be
    counted again, so that what was said of it can be set right. `daily`: everybody does it every day, so that of several
    days only the last one is counted."""

    name: str
    label: str
    source: Happening | Living | Stays
    unit: str = "人"
    event: bool = False
    stands: bool = False
    adds_up: bool = True
    recounts: bool = True
    daily: bool = False
