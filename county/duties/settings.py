"""When things are due, and when the list of the missing goes up."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Minute = Annotated[int, Field(ge=300, le=1380)]


class DutiesSettings(BaseModel):
    """Section `county.duties`; minutes of the day."""

    model_config = ConfigDict(extra="forbid")

    due_minute: Minute = Field(18 * 60, description="by which everybody has reported")
    push_minutes: tuple[Minute, ...] = Field(
        (12 * 60, 18 * 60), description="at which cadres get the names and townships the counts of who is missing"
    )
    silent_days: int = Field(2, ge=1, le=14, description="from so many days without a sign somebody counts as silent")
    count_every_minutes: int = Field(5, ge=1, le=60, description="how often the county's villages are counted anew")
