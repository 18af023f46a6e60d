"""What is known of one person's health today, as far as the talk has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from county import fever
from county.fever import Worries
from county.settings import HealthRule
from flows.exposure import ABROAD, CONTACT, VISITORS
from language.reading import Reading


@dataclass(frozen=True)
class Today:
    """The moment this report began, and the rule of its day."""

    at: datetime
    rule: HealthRule

    @cached_property
    def day(self) -> date:
        return self.at.date()


class Findings(NamedTuple):
    """`reading` is the last one, `first` the one before a second; `exposure` is None until it was asked.
    `well`: it was said that nothing, or nothing else, is wrong."""

    reading: Reading | None = None
    first: Reading | None = None
    symptoms: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    well: bool = False
    since: date | None = None
    exposure: tuple[str, ...] | None = None
    contact: str = ""
    travel: str = ""

    @property
    def tenths(self) -> int | None:
        return tenths(self.reading)

    @property
    def shown(self) -> str:
        """37.6℃(先 37.8℃)."""
        if self.reading is None:
            return "没量体温"
        return f"{self.reading.celsius:g}℃" + (f"（先量 {self.first.celsius:g}℃）" if self.first else "")

    def worries(self, rule: HealthRule) -> Worries:
        told = self.exposure or ()
        site = self.reading.site if self.reading else ""
        health = fever.Health(self.tenths, site, self.symptoms, contact=CONTACT in told, returned=ABROAD in told, visitors=VISITORS in told)
        return fever.worries(health, rule)


def tenths(reading: Reading | None) -> int | None:
    return round(reading.celsius * 10) if reading else None
