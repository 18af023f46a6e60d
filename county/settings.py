"""Settings of the county and its rules."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from county.broadcasts.settings import BroadcastSettings
from county.command import Group
from county.duties.settings import DutiesSettings
from county.duty import DutySettings
from county.elders.settings import ElderSettings
from county.ladder.settings import LadderSettings
from county.privacy.settings import PrivacySettings
from county.quarantine.settings import QuarantineSettings
from county.reports.settings import ReportSettings
from county.rounds.settings import RoundSettings
from county.screening.settings import ScreeningSettings
from county.tips.settings import TipSettings


class HealthRule(BaseModel):
    """What counts as worrying from a day on; a person is judged by the rule of the day of the report."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    since: date
    fever_c: float = Field(37.3, ge=36.5, le=39, description="armpit, forehead and mouth")
    ear_fever_c: float = Field(37.8, ge=36.5, le=39)
    high_fever_c: float = Field(39.0, ge=37.5, le=42)
    again_from_c: float = Field(37.3, ge=36.5, le=39, description="asks for a second reading")
    travel_days: int = Field(14, ge=1, le=60, description="how far back contacts and travel are asked about")


class CountySettings(BaseModel):
    """The county, its hotline and its dated rules."""

    model_config = ConfigDict(extra="forbid")

    name: str = "安禾县"
    code: int = Field(ge=100000, le=999999, description="official six-digit code")
    hotline: str = Field("", description="telephone of the command office, as people dial it")
    groups: tuple[Group, ...] = Field(
        (), description="the command's special groups, in the order in which they are told"
    )
    time_zone: str = "Asia/Shanghai"
    notice_version: str = "2026-01"
    remind_minute: int = Field(8 * 60, ge=300, le=1320, description="minute of the day at which a newcomer is reminded")
    open_data_days: int = Field(15, ge=1, description="days within which a request about one's data is answered")
    health_rules: tuple[HealthRule, ...] = Field(min_length=1)
    tips: TipSettings = TipSettings()
    duty: DutySettings = DutySettings()
    broadcasts: BroadcastSettings = BroadcastSettings()
    rounds: RoundSettings = RoundSettings()
    ladder: LadderSettings = LadderSettings()
    duties: DutiesSettings = DutiesSettings()
    elders: ElderSettings = ElderSettings()
    screening: ScreeningSettings = ScreeningSettings()
    quarantine: QuarantineSettings = QuarantineSettings()
    reports: ReportSettings = ReportSettings()
    privacy: PrivacySettings = PrivacySettings()

    _site: str = PrivateAttr("")

    @model_validator(mode="after")
    def rules_in_order(self) -> Self:
        dates = [rule.since for rule in self.health_rules]
        if any(later <= earlier for earlier, later in pairwise(dates)):
            raise ValueError("county.health_rules must stand in order of `since`, each day once")
        return self

    def stand_at(self, address: str) -> None:
        """Where phones reach the web: links begin with it. Said by the house, for it is a setting of the web."""
        self._site = address.rstrip("/")

    @property
    def site(self) -> str:
        return self._site

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def health_rule(self, day: date) -> HealthRule:
        """The rule in force on a day; before the first one, the first."""
        return max(
            (r for r in self.health_rules if r.since <= day), key=lambda r: r.since, default=self.health_rules[0]
        )
