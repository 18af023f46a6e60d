"""How long each office has to take an alarm before the next one is asked."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from records import roles

LINE = (roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)
MINUTES = {
    roles.VILLAGE_DOCTOR: 10,
    roles.DEPUTY_DOCTOR: 10,
    roles.TOWNSHIP_OFFICER: 15,
    roles.COUNTY_COMMAND: 15,
}
ABOVE_THE_VILLAGE = frozenset({roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND})


class LadderSettings(BaseModel):
    """Section `county.ladder`."""

    model_config = ConfigDict(extra="forbid")

    line: tuple[str, ...] = Field(LINE, min_length=1, description="who is asked, one after the other")
    minutes: dict[str, int] = Field(MINUTES, description="how long a role has; after the last somebody telephones")
    other_minutes: int = Field(10, ge=1, le=240, description="how long any role has that is not named there")

    @model_validator(mode="after")
    def sound(self) -> Self:
        if unknown := sorted({*self.line, *self.minutes} - roles.NAMES.keys()):
            raise ValueError(f"no such role: {unknown[0]}; there are {', '.join(sorted(roles.NAMES))}")
        if any(not 1 <= minutes <= 240 for minutes in self.minutes.values()):
            raise ValueError("between 1 and 240 minutes")
        return self

    def from_role(self, role: str) -> tuple[str, ...]:
        """The line that begins with a role; one outside it climbs to the offices above the village."""
        if role in self.line:
            return self.line[self.line.index(role) :]
        return role, *(one for one in self.line if one in ABOVE_THE_VILLAGE)

    def patience_minutes(self, role: str) -> int:
        return self.minutes.get(role, self.other_minutes)
