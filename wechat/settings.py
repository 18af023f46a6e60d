"""The account's settings: who we are to the platform, how strictly we listen, how long we wait."""

import base64
import binascii
import re
from typing import Literal, Self

from pydantic import BaseModel, Field, SecretStr, field_validator, model_validator

Mode = Literal["plain", "compatible", "safe"]


class WechatSettings(BaseModel, extra="forbid", hide_input_in_errors=True):
    """Section `wechat` of config.yaml. Numbers that the platform may move are settings, with their unit in the name."""

    app_id: str = Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")
    app_secret: SecretStr
    token: SecretStr
    previous_token: SecretStr = SecretStr("")
    aes_key: SecretStr = SecretStr("")
    previous_aes_key: SecretStr = SecretStr("")
    mode: Mode
    api_base: str = Field("https://api.weixin.qq.com/", pattern=r"^https?://")
    proxy: SecretStr = SecretStr("")  # the platform lists our address: a county without a fixed one uses a relay

    freshness_s: int = Field(300, ge=10, le=3600)
    max_body_bytes: int = Field(65_536, ge=4096, le=1_048_576)
    reply_max_bytes: int = Field(2048, ge=256, le=65_536)

    # Together ten seconds: a worker's lease on what it sends is far longer.
    connect_timeout_s: float = Field(3, gt=0, le=10)
    read_timeout_s: float = Field(7, gt=0, le=60)
    max_media_bytes: int = Field(10_485_760, ge=1_048_576)
    connections: int = Field(64, ge=1, le=1024)  # kept open at once, one for each thread that sends

    @field_validator("app_secret", "token")
    @classmethod
    def _filled(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[!-~]{1,128}", secret.get_secret_value()):
            raise ValueError("must be filled in, without spaces: copy it from the account's developer page")
        return secret

    @field_validator("aes_key", "previous_aes_key")
    @classmethod
    def _key(cls, secret: SecretStr) -> SecretStr:
        if secret.get_secret_value():
            key_bytes(secret)
        return secret

    @field_validator("api_base")
    @classmethod
    def _base(cls, base: str) -> str:
        return base if base.endswith("/") else base + "/"

    @model_validator(mode="after")
    def _sealed(self) -> Self:
        if self.mode != "plain" and not self.aes_key.get_secret_value():
            raise ValueError(f"aes_key is empty, and mode {self.mode} cannot open a message without it")
        return self


def key_bytes(aes_key: SecretStr) -> bytes:
    """The 32 bytes that an EncodingAESKey of 43 characters stands for."""
    text = aes_key.get_secret_value()
    try:
        key = base64.b64decode(text + "=", validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(text) != 43 or len(key) != 32:
        raise ValueError("must be the 43 letters and digits of the EncodingAESKey")
    return key
