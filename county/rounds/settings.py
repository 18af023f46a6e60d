"""Settings of the daily round."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator


class RoundSettings(BaseModel):
    """When the lists go out, when a door is tried again, how long a line can be taken back."""

    model_config = ConfigDict(extra="forbid")

    list_minute: int = Field(7 * 60, ge=300, le=720, description="minute of the day at which workers get their lists")
    list_until_minute: int = Field(11 * 60, ge=300, le=1320, description="later than this no list is sent any more")
    due_minute: int = Field(18 * 60, ge=480, le=1439, description="minute of the day by which every door is due")
    revisit_hours: int = Field(2, ge=1, le=12, description="after this a door where nobody answered is tried again")
    undo_minutes: int = Field(10, ge=1, le=120, description="for so long 「撤」 takes the last line back")
    keep_days: int = Field(60, ge=7, le=365, description="how long marks and lines are kept")
    photo_keep_days: int = Field(14, ge=1, le=60, description="how long photos of filled sheets are kept")

    @model_validator(mode="after")
    def _in_order(self) -> RoundSettings:
        if self.list_until_minute <= self.list_minute:
            raise ValueError("county.rounds.list_until_minute must be later than list_minute")
        return self
