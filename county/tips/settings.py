"""Settings of tip-offs: the keys, the offices on duty, deadlines, limits and rewards."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, model_validator

from county.tips.kinds import KINDS


def _key(text: str) -> str:
    """A key of 32 bytes in base64, or nothing."""
    try:
        if text and len(base64.b64decode(text, validate=True)) != 32:
            raise ValueError("must be a key of 32 bytes in base64; `bot.py keys NAME` makes one")
    except binascii.Error:
        raise ValueError("is not base64; `bot.py keys NAME` makes a key") from None
    return text


Key = Annotated[str, AfterValidator(_key)]


class Informants(BaseModel):
    """Who together may open an informant's identity: two people outside every office that handles tips."""

    model_config = ConfigDict(extra="forbid")

    first: Key = Field("", description="public key of the first holder")
    second: Key = Field("", description="public key of the second holder")


class Office(BaseModel):
    """Who handles which kinds. `called`: words in a story that show that it is about this office itself."""

    model_config = ConfigDict(extra="forbid")

    role: str = Field(description="the role whose holder nearest to the place is on duty")
    kinds: tuple[str, ...] = Field((), description="empty: every kind")
    called: tuple[str, ...] = ()

    @model_validator(mode="after")
    def kinds_are_known(self) -> Self:
        if wrong := [kind for kind in self.kinds if kind not in KINDS]:
            raise ValueError(f"{wrong[0]} is no kind of tip; there are {'、'.join(KINDS)}")
        return self


def _offices() -> dict[str, Office]:
    return {
        "乡镇防控办": Office(
            role="township_officer",
            kinds=("隐瞒行程", "擅自离开隔离", "包庇藏匿", "聚集办席", "麻将棋牌", "违规营业"),
            called=("村干部", "支书", "村长", "镇政府", "乡政府", "镇长", "乡长", "镇干部", "乡干部", "防控办"),
        ),
        "县指挥部": Office(role="county_command", called=("县政府", "县长", "县委", "局长", "指挥部")),
        "审计督查": Office(role="auditor"),
    }


class TipSettings(BaseModel):
    """Section `county.tips`. Without keys no tip is taken: people are told to telephone."""

    model_config = ConfigDict(extra="forbid")

    informants: Informants = Informants()
    office_key: Key = Field("", description="public key under which the offices read tips")
    office_secret: SecretStr = Field(SecretStr(""), description="its private key; only from the environment")
    offices: dict[str, Office] = Field(default_factory=_offices, description="from the lowest to the highest")
    first_rewards_yuan: dict[str, int] = Field(
        default_factory=lambda: {"隐瞒行程": 500}, description="by kind, to the first reporter of what proved true"
    )
    take_within_hours: int = Field(2, ge=1, le=72)
    close_within_hours: int = Field(72, ge=1, le=720)
    per_day: int = Field(5, ge=1, description="tips of one person a day of which the office is told")
    keep_days: int = Field(90, ge=1, description="after a case is closed all of its tips go")
    tries_an_hour: int = Field(30, ge=1, description="receipts that one person may try")
    tries_of_all_an_hour: int = Field(3000, ge=1)
    claim_at: str = "县政府服务大厅"

    @property
    def ready(self) -> bool:
        """Whether tips can be taken as we promise."""
        return bool(self.informants.first and self.informants.second and self.office_key)

    @model_validator(mode="after")
    def keys_differ(self) -> Self:
        keys = [key for key in (self.informants.first, self.informants.second, self.office_key) if key]
        if len(set(keys)) < len(keys):
            raise ValueError("county.tips: the two informant keys and the office key must be three different ones")
        if keys and not self.ready:
            raise ValueError("county.tips needs informants.first, informants.second and office_key, or none of them")
        return self

    @model_validator(mode="after")
    def every_kind_has_an_office(self) -> Self:
        if left := [kind for kind in KINDS if not any(kind in o.kinds or not o.kinds for o in self.offices.values())]:
            raise ValueError(f"county.tips.offices: nobody handles {'、'.join(left)}")
        return self
