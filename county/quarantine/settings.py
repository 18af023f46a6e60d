"""The rules of quarantine, dated: a person keeps the rule under which they were placed."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from records import roles
from records.ledgers.monitoring import CONFIRMED, CONTACT, GRADES, SUSPECTED, UNCLEAR


class QuarantineRule(BaseModel):
    """From `since` on: for how long, how often measured, and what must hold before somebody is released."""

    model_config = ConfigDict(extra="forbid")

    since: date
    ground: str = "《中华人民共和国传染病防治法》和县指挥部关于隔离医学观察的规定"
    days: int = Field(14, ge=1, le=60, description="where nothing else is said")
    contact_days: int = Field(14, ge=1, le=60)
    twice: tuple[str, ...] = Field(
        (CONFIRMED, SUSPECTED, CONTACT, UNCLEAR),
        description="classes measured twice a day, and with them who lives with them",
    )
    calm_days: int = Field(3, ge=0, le=14, description="so many days without a fever before the release")
    test: bool = Field(False, description="the last test before the release must be negative")

    @model_validator(mode="after")
    def known(self) -> Self:
        if wrong := [grade for grade in self.twice if grade not in GRADES]:
            raise ValueError(f"no such class: {wrong[0]}; there are {'、'.join(GRADES)}")
        return self

    def length(self, grade: str) -> int:
        return self.contact_days if grade == CONTACT else self.days


class QuarantineSettings(BaseModel):
    """Hours of the day, who watches, and the dated rules."""

    model_config = ConfigDict(extra="forbid")

    morning_until_minute: int = Field(12 * 60, ge=420, le=840, description="until then 早 is owed, and signed")
    evening_until_minute: int = Field(20 * 60, ge=960, le=1380, description="until then 晚, or the day's only one")
    guide_minute: int = Field(9 * 60, ge=360, le=1200, description="minute at which the day's advice goes out")
    team: tuple[str, ...] = Field(
        (roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER), description="roles that watch each person"
    )
    police: str = Field("110", description="telephone of the police officer on the team; empty: none")
    appeal_days: int = Field(3, ge=1, le=30, description="within which the township looks at an objection")
    letter_word: str = Field("防解", description="in the number of a release letter: 防解〔2026〕12号")
    rules: tuple[QuarantineRule, ...] = Field((), description="empty: the shipped rule, 14 days")

    @model_validator(mode="after")
    def rules_in_order(self) -> Self:
        dates = [rule.since for rule in self.rules]
        if any(later <= earlier for earlier, later in pairwise(dates)):
            raise ValueError("county.quarantine.rules must stand in order of `since`, each day once")
        if wrong := [role for role in self.team if role not in roles.NAMES]:
            raise ValueError(f"no such role: {wrong[0]}; there are {', '.join(sorted(roles.NAMES))}")
        return self

    def rule(self, day: date) -> QuarantineRule:
        """The one in force on a day; before the first one, the first."""
        every = self.rules or (SHIPPED,)
        return max((r for r in every if r.since <= day), key=lambda r: r.since, default=every[0])


SHIPPED = QuarantineRule(since=date(2020, 1, 20))
