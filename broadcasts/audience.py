"""Whom a broadcast is for: by area, office, status, age, language and personal day. What is empty does not narrow."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from broadcasts.page import Area
from records import roles
from records.broadcasts.who import born

LANGUAGES = {"zh": "汉语", "bo": "藏语", "lis": "傈僳语"}
OLDEST = 130


def _listed(said: object) -> object:
    """One value stands for a list of one; nothing for none."""
    if isinstance(said, str):
        return (said,) if said else ()
    return said


class Audience(BaseModel):
    """`status`: classes and kinds of stay as the register calls them, or `returnee`. `personal_days` count from the
    first day of a person's own stay, which is 1."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    area: Annotated[tuple[Area, ...], BeforeValidator(_listed)] = ()
    roles: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    status: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    ages: tuple[int, int] | None = None
    languages: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    personal_days: tuple[Annotated[int, Field(ge=1, le=60)], ...] = ()

    @field_validator("roles")
    @classmethod
    def known_roles(cls, wanted: tuple[str, ...]) -> tuple[str, ...]:
        return _known(wanted, roles.NAMES, "role")

    @field_validator("languages")
    @classmethod
    def known_languages(cls, wanted: tuple[str, ...]) -> tuple[str, ...]:
        return _known(wanted, LANGUAGES, "language")

    @model_validator(mode="after")
    def sound(self) -> Self:
        if self.ages and not 0 <= self.ages[0] <= self.ages[1] <= OLDEST:
            raise ValueError(f"`ages` are two whole years, the younger first, up to {OLDEST}")
        if self.personal_days and not self.status:
            raise ValueError("`personal_days` count from the beginning of a stay: say whose `status`")
        return self

    @property
    def everybody(self) -> bool:
        return self == Audience()

    def born(self, today: date) -> tuple[date, date] | None:
        """The first and last birthday of those of the right age."""
        return born(self.ages, today) if self.ages else None


def _known(wanted: tuple[str, ...], known: dict[str, str], what: str) -> tuple[str, ...]:
    odd = next((one for one in wanted if one not in known), None)
    if odd is not None:
        raise ValueError(f"has no {what} {odd}; there are {', '.join(known)}")
    return wanted
