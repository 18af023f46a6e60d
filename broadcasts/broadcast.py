"""A broadcast: words to many, one Markdown file each; what it says, to whom, when, over what, and who must agree."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from broadcasts import placeholders
from broadcasts.audience import Audience
from broadcasts.page import Page
from broadcasts.schedule import Schedule

LINE = 120
"""Characters of a crawl line: half a minute on the screen."""
_ITEM = re.compile(r"^\d{1,2}\. ", re.MULTILINE)


class Kind(StrEnum):
    """What it is to the county; `title` says it to the people."""

    LETTER = "letter"
    CALL = "call"
    RULES = "rules"
    LEAFLET = "leaflet"
    REMINDER = "reminder"
    BULLETIN = "bulletin"
    CORRECTION = "correction"
    ALL_CLEAR = "all_clear"
    DIRECTIVE = "directive"
    MEETING = "meeting"
    NOTICE = "notice"


class Channel(StrEnum):
    """Where it is said: on the phone, and beyond it."""

    MESSAGE = "message"
    TV = "tv"
    LOUDSPEAKER = "loudspeaker"
    POSTER = "poster"
    ROBOT = "robot"


class Question(BaseModel):
    """A must that is asked back: who chooses wrongly, or nothing, is called by their helper. `right` counts from 1."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ask: str = Field(min_length=4, max_length=60)
    choices: tuple[str, ...] = Field(min_length=2, max_length=4)
    right: int = Field(ge=1)

    @model_validator(mode="after")
    def has_a_right_choice(self) -> Self:
        if self.right > len(self.choices):
            raise ValueError(f"`right` is {self.right}, and there are {len(self.choices)} choices")
        return self


FRAME = frozenset({"county", "hotline", "today", "time"})
FIGURES = frozenset(
    {
        "reported", "missing", "worrying", "in_quarantine", "placed_today", "released_today", "confirmed", "suspected",
        "days_without_case", "case_free",
    }
)  # fmt: skip
MENDED = frozenset({"wrong_title", "right_words"})


def items(words: str) -> tuple[str, ...]:
    """What begins with 1. and 2.; the whole where nothing does."""
    starts = [found.start() for found in _ITEM.finditer(words)]
    if not starts:
        return (words,)
    ends = [*starts[1:], len(words)]
    return tuple(words[start:end].strip() for start, end in zip(starts, ends, strict=True))


class Broadcast(Page):
    """`figures`: it may name the day's figures, which are put in when it leaves. `one_a_day`: its numbered items go one by one."""

    PLACEHOLDERS: ClassVar[frozenset[str]] = FRAME | FIGURES | MENDED

    title: str = Field(min_length=2, max_length=40)
    kind: Kind
    office: str = Field(min_length=2, max_length=40)
    number: str = Field("", max_length=40, description="as the office numbers its papers")
    audience: Audience = Audience()
    channels: tuple[Channel, ...] = Field((Channel.MESSAGE,), min_length=1)
    schedule: Schedule = Schedule()
    good_for_hours: int = Field(24, ge=1, le=720, description="what could not be said by then is dropped")
    approvals: int = Field(1, ge=1, le=2, description="people besides the author who must agree")
    figures: bool = False
    understand: tuple[Question, ...] = Field((), max_length=3)
    one_a_day: bool = False
    crawl: str = Field("", max_length=LINE, description="the line for television, where the words are longer than one")

    @model_validator(mode="after")
    def says_what_can_be_filled_in(self) -> Self:
        figures = FIGURES if self.figures else frozenset()
        mended = MENDED if self.kind is Kind.CORRECTION else frozenset()
        if odd := placeholders.strange(self.body + self.crawl, FRAME | figures | mended):
            raise ValueError(f"the words have {odd}, which nobody fills in here; figures need `figures: true`")
        return self

    @model_validator(mode="after")
    def goes_item_by_item(self) -> Self:
        if self.one_a_day and len(self.parts) < 2:
            raise ValueError("`one_a_day` needs numbered items: lines that begin with 1. and 2.")
        return self

    @model_validator(mode="after")
    def fits_on_a_line(self) -> Self:
        if Channel.TV in self.channels and len(self.body) > LINE and not self.crawl:
            raise ValueError(f"goes over television: needs a `crawl` of at most {LINE} characters")
        return self

    def television(self, values: Mapping[str, str]) -> str:
        """The crawl: one line."""
        return placeholders.fill(self.crawl or " ".join(self.body.split()), values)

    @property
    def parts(self) -> tuple[str, ...]:
        """The numbered items, or the whole."""
        return items(self.body) if self.one_a_day else (self.body,)

    def said(self, values: Mapping[str, str], part: int = 0) -> str:
        """Title and words as they stand on a phone; `part` counts from 1, 0 is the whole."""
        words = self.parts[part - 1] if part else self.body
        return f"【{self.title}】\n{placeholders.fill(words, values)}"

    def digest(self) -> str:
        """Of everything that is said and to whom: an approval holds for exactly this."""
        stood = self.model_dump(mode="json", exclude={"id", "topic", "schedule"})
        return hashlib.sha256(json.dumps(stood, ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    def words_digest(self) -> str:
        """Of the words alone: what a translation was made from."""
        return hashlib.sha256(f"{self.title}\n{self.body}".encode()).hexdigest()[:16]
