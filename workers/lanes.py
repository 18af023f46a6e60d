"""Two lanes, each with its own queue and threads: a county of reminders never stands before an alarm."""

from __future__ import annotations

from enum import StrEnum

from records.notices import Urgency


class Lane(StrEnum):
    """`prompt`: alarms, and answers that somebody waits for; `quiet`: reminders."""

    PROMPT = "prompt"
    QUIET = "quiet"

    @property
    def urgencies(self) -> tuple[Urgency, ...]:
        return (Urgency.ALARM, Urgency.TODAY) if self is Lane.PROMPT else (Urgency.QUIET,)
