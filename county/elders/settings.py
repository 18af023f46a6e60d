"""Settings of the care for elders: their hour, how fast a silence climbs, how long a need may wait."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class ElderSettings(BaseModel):
    """Section `county.elders`."""

    model_config = ConfigDict(extra="forbid")

    usual_minute: int = Field(540, ge=240, le=1200, description="hour of who is not known yet, in minutes of the day")
    visit_minute: int = Field(
        900, ge=240, le=1200, description="the same of who has no phone with us: by then somebody was there"
    )
    grace_minutes: int = Field(60, ge=0, le=600, description="later than usual by so much, an elder is asked")
    quiet_until_minute: int = Field(1260, ge=720, le=1440, description="after it no silence begins to climb")
    alarm_after_minutes: int = Field(30, ge=5, le=600, description="after the elder was asked")
    family_after_minutes: int = Field(20, ge=0, le=600, description="after the alarm")
    learn_days: int = Field(14, ge=3, le=60, description="days from which the usual hour is learnt")
    least_days: int = Field(5, ge=1, le=60, description="days that are enough for it")
    need_hours: int = Field(24, ge=1, le=240, description="until a need is met")
    medicine_hours: int = Field(
        6, ge=1, le=240, description="until a medicine is brought, or somebody goes along to a doctor"
    )
