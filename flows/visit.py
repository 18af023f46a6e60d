"""What a flow may know of the person it talks with, as loaded for this one message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from county.broadcasts.repertoire import NOTHING_TO_SAY, Repertoire
from county.hotline import NO_ANSWERS, Hotline
from county.settings import CountySettings
from language.household import Member
from records.latest import Last

GUARDED_UNTIL = 14
"""A child under this age reports through a guardian."""


@dataclass(frozen=True)
class Person:
    """Someone the account speaks for; shown by the word the family uses (爷爷, 您) or by name.

    `relation`: a word of kinship as the account's owner would say it, or "".
    """

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

    def is_child(self, day: date) -> bool:
        """Under 14 on that day: a guardian reports."""
        if self.born is None:
            return False
        age = day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))
        return age < GUARDED_UNTIL

    @property
    def shown(self) -> str:
        """For lists: the family's word and the name."""
        return self.label if self.name in ("", self.label) else f"{self.label} {self.name}"

    @cached_property
    def member(self) -> Member:
        """The same person as the language sees it."""
        return Member(self.id, self.name, "本人" if self.me else self.relation, self.sex, self.born)


@dataclass(frozen=True, slots=True)
class Resident:
    """Whose responsible people are looked for; `id` 0 for somebody who joins in this very message."""

    id: int
    area: int
    label: str

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Cared:
    """An elder whom the account's person looks after."""

    id: int
    name: str
    door: int

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Visit:
    """One account at the bot's door.

    `people`: for whom it speaks, itself first. `area` 0: it has not said where it lives.
    `villages`: (code, village, township) of the county, the same tuple for everyone. `is_elder`: somebody looks after
    the account's person, and `elders` are those whom that person looks after.
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
    hotline: Hotline = NO_ANSWERS
    is_elder: bool = False
    elders: tuple[Cared, ...] = ()
    repertoire: Repertoire = NOTHING_TO_SAY

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
