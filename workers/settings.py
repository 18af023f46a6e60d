"""Settings of what leaves: how many calls side by side, how long a notice is tried, which templates the county has."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from wechat.robot import RobotSettings
from wechat.sms import SmsSettings
from workers.facts import NAMES, unknown

Words = Annotated[str, Field(min_length=1, max_length=200)]


class TemplateSettings(BaseModel):
    """A template notice that the platform has granted: its id, and what to put under each of its keys."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(min_length=1)
    data: dict[str, Words] = Field(
        min_length=1, description="key to words, in which {about} and the like are filled in"
    )

    @field_validator("data")
    @classmethod
    def _known(cls, data: dict[str, str]) -> dict[str, str]:
        if wrong := sorted(name for words in data.values() for name in unknown(words)):
            raise ValueError(f"{{{wrong[0]}}} is not known; there are {', '.join(NAMES)}")
        return data


class WorkerSettings(BaseModel):
    """Section `workers` of config.yaml."""

    model_config = ConfigDict(extra="forbid")

    prompt_calls: int = Field(16, ge=1, le=256, description="calls side by side for alarms and answers")
    quiet_calls: int = Field(16, ge=1, le=256, description="calls side by side for reminders")
    chunk: int = Field(50, ge=1, le=100, description="notices that are claimed, sent and recorded together")

    broadcast_calls: int = Field(32, ge=1, le=256, description="calls side by side for broadcasts")
    broadcast_batch: int = Field(100, ge=1, le=500, description="of a broadcast, claimed, sent and recorded together")

    alarm_tried_for_minutes: int = Field(10, ge=1, le=120, description="then somebody is asked to telephone")
    tried_for_hours: int = Field(24, ge=1, le=72)
    quiet_good_for_hours: int = Field(3, ge=1, le=24, description="a reminder that is later than this is not sent")

    metrics_port: int = Field(
        0, ge=0, le=65534, description="where `work` shows its counters, `schedule` on the next one; 0: nowhere"
    )

    sms: SmsSettings = SmsSettings()
    robot: RobotSettings = RobotSettings()

    templates: dict[str, TemplateSettings] = Field(default_factory=dict, description="by kind of notice")

    subscriptions: dict[str, TemplateSettings] = Field(
        default_factory=dict, description="notices that people consent to; `broadcast` alone is used"
    )

    def template(self, kind: str) -> TemplateSettings | None:
        return self.templates.get(kind)
