"""Settings of the reports: when they are drawn up and due, how long they are kept."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class ReportSettings(BaseModel):
    """Section `county.reports`; minutes of the day."""

    model_config = ConfigDict(extra="forbid")

    draft_minute: int = Field(990, ge=0, le=1380, description="the day's report is drawn up, and the next day begins")
    village_due_minute: int = Field(1020, ge=0, le=1439, description="villages have signed")
    township_due_minute: int = Field(1050, ge=0, le=1439)
    county_due_minute: int = Field(1080, ge=0, le=1439)
    correct_days: int = Field(3, ge=1, le=14, description="so far back a report says what has become of earlier ones")
    keep_days: int = Field(3650, ge=365, description="how long reports are kept")

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if not self.draft_minute < self.village_due_minute < self.township_due_minute < self.county_due_minute:
            raise ValueError(
                "county.reports: drafted first, then due in villages, townships, the county, in this order"
            )
        return self
