"""Every setting: from the environment first, then config.yaml, then what was made up on the first start."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Self

import click
from pydantic import BaseModel, ConfigDict, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, YamlConfigSettingsSource

from console.settings import ConsoleSettings
from county.clock import Clock
from county.settings import CountySettings
from handlers.settings import WebSettings
from house.made_up import CONFIG, ROOT, STAND_IN, made_up
from playground.settings import PlaygroundSettings
from records.settings import RecordsSettings
from wechat.robot import RobotSettings
from wechat.settings import WechatSettings
from wechat.sms import SmsSettings
from workers.settings import WorkerSettings

REAL_API = "https://api.weixin.qq.com/"


class RedisSettings(BaseModel):
    """An empty url: a Valkey of our own under var/redis."""

    model_config = ConfigDict(extra="forbid")

    url: str = ""


class Settings(BaseSettings):
    """One section for each part. `drill`: the county rehearses, and its clock may be moved."""

    model_config = SettingsConfigDict(
        env_prefix="BOT_", env_nested_delimiter="__", extra="forbid", hide_input_in_errors=True
    )

    var: Path = ROOT / "var"
    drill: bool = False
    county: CountySettings
    wechat: WechatSettings
    web: WebSettings = WebSettings()
    records: RecordsSettings
    console: ConsoleSettings = ConsoleSettings()
    redis: RedisSettings = RedisSettings()
    workers: WorkerSettings = WorkerSettings()

    @model_validator(mode="after")
    def placed(self) -> Self:
        self.county.stand_at(self.web.public_base or self.here)
        self.county.broadcasts.equip(
            sms=bool(self.gateway.address),
            cards=bool(self.workers.template("broadcast") or self.workers.template("other")),
            notice=notice.id if (notice := self.workers.subscriptions.get("broadcast")) else "",
        )
        return self

    @model_validator(mode="after")
    def drills_reach_nobody(self) -> Self:
        if not self.drill or self.stands_in:
            return self
        if self.workers.sms.address or self.workers.robot.address.get_secret_value():
            raise ValueError("drill is on, and workers.sms or workers.robot would reach people: leave both empty")
        if self.wechat.api_base == REAL_API:
            raise ValueError(
                "drill is on with the county's own account at the real platform: what is rehearsed would reach people. "
                "Set drill to false, or wechat.api_base to a stand-in"
            )
        return self

    @property
    def stands_in(self) -> bool:
        """Whether the playground plays the platform."""
        return self.wechat.app_id == STAND_IN

    @property
    def rehearses(self) -> bool:
        """Whether nothing that we send can reach a real phone."""
        return self.platform.api_base != REAL_API

    @property
    def here(self) -> str:
        return f"http://{self.web.host}:{self.web.port}"

    @property
    def clock(self) -> Clock:
        return Clock(self.county.time_zone, self.var / "clock" if self.drill or self.stands_in else None)

    @property
    def platform(self) -> WechatSettings:
        """The account, its API where it really is: on our own port while the playground stands in."""
        if self.stands_in and self.wechat.api_base == REAL_API:
            return self.wechat.model_copy(update={"api_base": f"{self.here}/playground/"})
        return self.wechat

    @property
    def gateway(self) -> SmsSettings:
        """The county's SMS gateway; the playground's while it stands in: the demo's telephones are invented."""
        if self.stands_in:
            address, key = f"{self.here}/playground/api/sms", self.wechat.app_secret
            return SmsSettings(address=address, key=key, sign=self.county.name)
        return self.workers.sms

    @property
    def robot(self) -> RobotSettings:
        """The robot of the officials' group; the playground's while it stands in."""
        if self.stands_in:
            return RobotSettings(address=SecretStr(f"{self.here}/playground/api/group?key=playground"))
        return self.workers.robot

    @property
    def playground(self) -> PlaygroundSettings:
        """The platform that goes with this account."""
        wechat = self.wechat
        return PlaygroundSettings(
            webhook_url=f"{self.here}/wechat", public_url=f"{self.here}/playground",
            account_name=f"{self.county.name}群防", app_id=wechat.app_id, app_secret=wechat.app_secret,
            token=wechat.token, aes_key=wechat.aes_key, mode=wechat.mode,
            database=str(self.var / "playground.db"), clock_file=self.var / "clock",
        )  # fmt: skip

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        files = (YamlConfigSettingsSource(settings_cls, file) for file in (CONFIG, made_up()))
        return init_settings, env_settings, *files


def read(**overrides: Any) -> Settings:
    """Raises ClickException naming every setting that is wrong."""
    known = {f"BOT_{name.upper()}" for name in Settings.model_fields} | {"BOT_CONFIG"}
    if unknown := sorted(n for n in os.environ if n.startswith("BOT_") and n.split("__")[0] not in known):
        raise click.ClickException(f"no such setting: {', '.join(unknown)} (config.yaml shows what there is)")
    try:
        return Settings(**overrides)
    except ValidationError as error:
        wrong = [f"  {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise click.ClickException("\n".join(["the settings are not right:", *wrong])) from None
