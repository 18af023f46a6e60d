"""指挥部: the special groups of the county's command, each with what it does, who leads it and a telephone on duty."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Group(BaseModel):
    """`lead`: an office rather than a name, for everybody may ask."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=2, max_length=20)
    does: str = Field(max_length=40, description="what people may ask it, in a few words")
    lead: str = Field(max_length=30)
    phone: str = Field(pattern=r"^[0-9][0-9 -]{2,19}$", description="answered day and night, as people dial it")
