"""Settings of what protects people."""

from datetime import timedelta

from pydantic import BaseModel, ConfigDict, Field


class PrivacySettings(BaseModel):
    """Caps and clocks of reading, exporting and erasing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reveals_a_day: int = Field(30, ge=1, le=300, description="masked fields that one official may uncover in a day")
    alone_rows: int = Field(20, ge=0, le=100, description="an export of more rows needs a second person")
    export_hours: int = Field(24, ge=1, le=72, description="so long an export can be fetched")
    glass_minutes: int = Field(60, ge=5, le=480, description="so long a widened right lasts")
    register_days: int = Field(
        1095, ge=180, description="so long it is kept who exported what, and who widened a right"
    )
    log_days: int = Field(1095, ge=180, description="so long an entry of the access log is kept")
    backup_days: int = Field(30, ge=1, le=365, description="how old the oldest backup is; told to whoever is deleted")
    least_shown: int = Field(5, ge=2, le=20, description="what is published about a group hides counts below")

    @property
    def export_lasts(self) -> timedelta:
        return timedelta(hours=self.export_hours)

    @property
    def glass_lasts(self) -> timedelta:
        return timedelta(minutes=self.glass_minutes)

    @property
    def log_lasts(self) -> timedelta:
        return timedelta(days=self.log_days)
