"""The county's broadcasts as a talk sees them: what there is to say, and its words at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from records.broadcasts.who import Who

EVERYBODY = Who()
Words = tuple[tuple[str, str], ...]
"""Language and what is said in it; Chinese first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`who` and `ages`: whom it is for, `meant` in words. `schedule`: its own times as JSON, "" for none. `needs`: the figures that it
    names. `questions`: what is asked back, as JSON, "" for nothing."""

    id: str
    title: str
    kind: str
    office: str
    who: Who = EVERYBODY
    ages: tuple[int, int] | None = None
    meant: str = ""
    channels: tuple[str, ...] = ("message",)
    approvals: int = 1
    good_hours: int = 24
    schedule: str = ""
    needs: tuple[str, ...] = ()
    questions: str = ""
    one_a_day: bool = False

    def __str__(self) -> str:
        return self.title


class Repertoire(Protocol):
    """What is shipped or was written into the county's folder."""

    def pieces(self) -> tuple[Piece, ...]:
        """What an official may choose, in order; corrections come with what they correct."""

    def find(self, id: str) -> Piece | None: ...  # noqa: A002 - the file's own word

    def words(self, id: str, at: datetime, figures: Mapping[str, str] | None = None, part: int = 0) -> Words:  # noqa: A002
        """As they leave then, in every language in which they may; `part` counts from 1, 0 is the whole. Empty for a part
        that it has not."""

    def template(self, id: str) -> Words:  # noqa: A002
        """With placeholders as they stand in the file."""

    def line(self, id: str, at: datetime, figures: Mapping[str, str] | None = None) -> str:  # noqa: A002
        """The crawl, where the words are longer than a line; else ""."""

    def correction(self, wrong_title: str, right_words: str, at: datetime) -> tuple[str, str]:
        """Title and words of the correction."""

    def after(self, schedule: str, since: datetime, until: datetime) -> tuple[datetime, ...]:
        """The moments of a schedule later than `since` and not later than `until`, in order."""


class NothingToSay:
    """A county without files: officials write everything themselves."""

    def pieces(self) -> tuple[Piece, ...]:
        return ()

    def find(self, id: str) -> Piece | None:  # noqa: A002
        return None

    def words(self, id: str, at: datetime, figures: Mapping[str, str] | None = None, part: int = 0) -> Words:  # noqa: A002
        return ()

    def template(self, id: str) -> Words:  # noqa: A002
        return ()

    def line(self, id: str, at: datetime, figures: Mapping[str, str] | None = None) -> str:  # noqa: A002
        return ""

    def correction(self, wrong_title: str, right_words: str, at: datetime) -> tuple[str, str]:
        return "更正", f"【更正】\n刚才发的「{wrong_title}」有误，请以这一条为准。\n{right_words}"

    def after(self, schedule: str, since: datetime, until: datetime) -> tuple[datetime, ...]:
        return ()


NOTHING_TO_SAY = NothingToSay()
