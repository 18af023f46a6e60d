"""A page: one Markdown file of words with its front matter; every kind of page is a model of its fields."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from broadcasts import placeholders
from records import codes

EVERYWHERE = 0


def _day(said: object) -> object:
    """Only 2020-01-20: pydantic would take 20200120 for seconds of 1970."""
    if isinstance(said, str) and not (len(said) == 10 and said[4] == said[7] == "-"):
        raise ValueError("is not a day; write it as 2020-01-20")
    return said


def _area(said: object) -> object:
    if not isinstance(said, str):
        return said
    try:
        return codes.parse(said) if said else EVERYWHERE
    except ValueError as error:
        raise ValueError(
            'is not an area; write its official code of 6, 9 or 12 digits, or "" for everywhere'
        ) from error


Day = Annotated[date, BeforeValidator(_day)]
Area = Annotated[int, BeforeValidator(_area)]


class Page(BaseModel):
    """`id` is the file's name without .md, `topic` its folder, `body` the words below the front matter."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
    PLACEHOLDERS: ClassVar[frozenset[str]] = frozenset({"county", "hotline"})

    id: str
    topic: str
    body: str = Field(min_length=1)

    @field_validator("body")
    @classmethod
    def only_known_placeholders(cls, body: str) -> str:
        if odd := placeholders.strange(body, cls.PLACEHOLDERS):
            known = ", ".join(f"{{{name}}}" for name in sorted(cls.PLACEHOLDERS))
            raise ValueError(f"has {odd}, which nobody fills in; known are {known}")
        return body
