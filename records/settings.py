"""Settings of the database and of the keys that protect personal fields."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, SecretStr


class RecordsSettings(BaseModel):
    """Keys are 32 bytes in base64 (`openssl rand -base64 32`) and belong into the environment."""

    model_config = ConfigDict(extra="forbid")

    database: str = "sqlite:///var/qunfang.db"
    field_key: SecretStr
    field_key_id: int = Field(default=1, ge=1, le=255)
    previous_field_keys: dict[int, SecretStr] = {}
    lookup_key: SecretStr
    pool_size: int = Field(default=8, ge=1)
    pool_wait_seconds: float = 3.0
    connect_timeout_seconds: int = Field(default=3, ge=1)
    statement_timeout_seconds: float = 30.0
    busy_timeout_seconds: float = 5.0
