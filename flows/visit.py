"""What a flow may know of the person it talks with, as loaded for this one message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from county.settings import CountySettings
from language.household import Member


@dataclass(frozen=True, slots=True)
class Last:
    """What was last reported of a person, as it would be typed again."""

    day: date
    calm: bool
    symptoms: str
    exposure: str


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the account speaks for; shown by the word the family uses (爷爷, 我) or by name."""

    id: int
    label: str
    name: str = ""
    relation: str = ""
    sex: str = ""
    born: date | None = None
    me: bool = False
    last: Last | None = None

    def __str__(self) -> str:
        return self.label

    def is_child(self, year: int) -> bool:
        """Under 14 by the year of birth: a guardian reports."""
        return self.born is not None and year - self.born.year < 14

    @property
    def shown(self) -> str:
        """For lists: the family's word and the name."""
        return self.label if self.name in ("", self.label) else f"{self.label} {self.name}"

    def member(self) -> Member:
        """The same person as the language sees it."""
        return Member(self.id, self.name, "本人" if self.me else self.relation, self.sex, self.born)


@dataclass(frozen=True, slots=True)
class Visit:
    """One account at the bot's door.

    `people`: for whom it speaks, itself first. `area` 0: it has not said where it lives.
    `villages`: (code, village, township) of the county, the same tuple for everyone.
    """

    account: int
    people: tuple[Person, ...]
    area: int
    village: str
    notice_version: str
    roles: frozenset[str]
    county: CountySettings
    villages: tuple[tuple[int, str, str], ...]
    year: int
    plain_words: bool = False
    remind_minute: int | None = None

    @property
    def me(self) -> Person:
        return self.people[0]

    @property
    def joined(self) -> bool:
        return self.area != 0

    @property
    def informed(self) -> bool:
        """Whether the current privacy notice was accepted."""
        return self.notice_version == self.county.notice_version
