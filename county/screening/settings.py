"""The rule table of screening: which places are key areas from when until when, and where who comes from them goes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from language import places

ROUTE_NAMES = {"central": "集中隔离", "home": "居家观察", "cdc": "疾控流调", "hospital": "送医院", "none": "不用隔离"}
Route = Literal["central", "home", "cdc", "hospital", "none"]
FIRST = date(2020, 1, 20)


class KeyArea(BaseModel):
    """A place by its official name (湖北省, 郑州市二七区); `until` is the last day, empty = still."""

    model_config = ConfigDict(extra="forbid")

    place: str
    since: date
    until: date | None = None

    @model_validator(mode="after")
    def known(self) -> Self:
        if not self.digits:
            raise ValueError(f"{self.place} is no place with an official code; write it as 湖北省 or 郑州市二七区")
        if self.until and self.until < self.since:
            raise ValueError(f"{self.place}: until lies before since")
        return self

    @property
    def digits(self) -> str:
        """The leading digits of every code inside."""
        found = places.find(self.place)
        return found[0].place.digits if len(found) == 1 and found[0].place.code else ""

    def holds(self, code: int, day: date) -> bool:
        lasts = self.since <= day and (self.until is None or day <= self.until)
        return lasts and code > 0 and str(code).startswith(self.digits)


class RoutingRule(BaseModel):
    """From `since` on: where who goes, and for how many days."""

    model_config = ConfigDict(extra="forbid")

    since: date
    key_area: Route = "central"
    fever: Route = "central"
    contact: Route = "cdc"
    elsewhere: Route = "home"
    key_days: int = Field(14, ge=0, le=60)
    contact_days: int = Field(14, ge=0, le=60)
    elsewhere_days: int = Field(7, ge=0, le=60)


KEY_AREAS = (KeyArea(place="湖北省", since=FIRST),)
RULES = (RoutingRule(since=FIRST),)


class ScreeningSettings(BaseModel):
    """Section `county.screening`."""

    model_config = ConfigDict(extra="forbid")

    key_areas: tuple[KeyArea, ...] = Field((), description="empty: 湖北省 since 2020-01-20")
    rules: tuple[RoutingRule, ...] = Field((), description="empty: the rule of February 2020")
    arrival_minute: int = Field(8 * 60, ge=300, le=1320, description="when a returnee of the day is reminded")
    not_arrived_minute: int = Field(9 * 60, ge=300, le=1320, description="when who did not arrive yesterday is asked")
    check_until_minute: int = Field(18 * 60, ge=300, le=1439, description="by when a task of the day must be fed back")
    check_warn_minute: int = Field(15 * 60, ge=300, le=1439, description="when the open ones are named once more")
    keep_days: int = Field(60, ge=14, description="what screening keeps besides the ledgers")

    @model_validator(mode="after")
    def rules_in_order(self) -> Self:
        dates = [rule.since for rule in self.rules]
        if any(later <= earlier for earlier, later in pairwise(dates)):
            raise ValueError("county.screening.rules must stand in order of `since`, each day once")
        return self

    def rule(self, day: date) -> RoutingRule:
        """The one in force on a day; before the first one, the first."""
        return max((r for r in self.table if r.since <= day), key=lambda r: r.since, default=self.table[0])

    @property
    def table(self) -> tuple[RoutingRule, ...]:
        return self.rules or RULES

    def key(self, code: int, day: date) -> bool:
        return any(area.holds(code, day) for area in self.key_areas or KEY_AREAS)
