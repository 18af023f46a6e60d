"""What answers the questions of a return: who, from where, on which day, to which door."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chat.errors import Refusal
from chat.kinds import plain
from flows.hearing import ANY_DAY, members
from flows.names import SENTENCE
from flows.shown import Shown
from flows.visit import Person
from language import homecoming, places
from language.household import meant

_NAME = re.compile(r"[㐀-鿿·]{2,6}")
KNOWN_NOT = ("不知道", "不清楚", "不晓得", "说不清", "记不得", "忘了")


@dataclass(frozen=True, slots=True)
class Comer(Shown):
    """One of the family, or somebody else by name. `others_only`: a lone 「从武汉回来了」 is not the speaker's own."""

    people: tuple[Person, ...]
    others_only: bool = False
    takes_all: bool = True

    def parse(self, said: str) -> Person | str:
        word = plain(said).removeprefix("是")
        if word in ("我", "我自己", "本人", "自己", "俺", "您"):
            return self.people[0]
        if known := self._family(word):
            return known
        if not _NAME.fullmatch(word) or SENTENCE.search(word):
            raise Refusal("请发姓名，例如「李强」；是您自己，回「我」。")
        return word

    def find(self, sentence: str, about: str) -> str | None:
        told = homecoming.find(sentence, ANY_DAY)
        if told is None or (not told.who and not told.mine and self.others_only):
            return None
        return told.who or self.people[0].label

    def _family(self, word: str) -> Person | None:
        exact = next((p for p in self.people if word in (p.label, p.name)), None)
        found = meant(word, members(self.people))
        return exact or next((p for p in self.people if found.certain and p.id == found.ids[0]), None)


@dataclass(frozen=True, slots=True)
class Origin(Shown):
    """A place that has a name: its words."""

    def parse(self, said: str) -> str:
        if not (found := places.find(said)):
            raise Refusal("没认出这个地方。请写省、市、县的名字，例如「湖北武汉」；在国外，写国名。")
        return found[0].words

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        told = homecoming.find(sentence, ANY_DAY)
        return told.where.words if told else None


@dataclass(frozen=True, slots=True)
class Arrival(Shown):
    """A day, to come or past."""

    today: date

    def parse(self, said: str) -> date:
        word = plain(said)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
            return date.fromisoformat(word)
        if word in ("到了", "已到", "已经到了", "到家了", "回来了", "已经回来了", "刚到", "刚到家"):
            return self.today
        if (found := homecoming.arrival(said, self.today)) is None:
            raise Refusal("没看懂是哪天。请这样发：「明天」「周五」「2月6日」；已经到了，回「到了」。")
        return found[0]

    def note(self, said: str) -> str:
        return self.parse(said).isoformat()

    def find(self, sentence: str, about: str) -> str | None:
        told = homecoming.find(sentence, self.today)
        if told and told.day:
            return told.day.isoformat()
        return self.today.isoformat() if told and told.arrived else None

    def show(self, value: object) -> str:
        return f"{value.month}月{value.day}日" if isinstance(value, date) else ""


@dataclass(frozen=True, slots=True)
class There(Shown):
    """Whether somebody who comes today is there."""

    today: date
    options: tuple[str, ...] = ("到了", "还在路上")

    def parse(self, said: str) -> bool:
        word = plain(said)
        if word in ("1", "到了", "已到", "到家了", "已经到了", "是"):
            return True
        if word in ("2", "还在路上", "没到", "还没到", "没有", "路上"):
            return False
        raise Refusal("到家了回 1，还在路上回 2。")

    def find(self, sentence: str, about: str) -> str | None:
        told = homecoming.find(sentence, self.today)
        return "到了" if told and told.arrived else None

    def show(self, value: object) -> str:
        return self.options[0] if value else self.options[1]


@dataclass(frozen=True, slots=True)
class HouseDoor(Shown):
    """The number on the door; 0 where nobody knows."""

    def parse(self, said: str) -> int:
        if plain(said) in KNOWN_NOT:
            return 0
        found = re.search(r"\d{1,3}", said)
        if found is None:
            raise Refusal("请发门牌号，例如「12」；不知道，回「不知道」。")
        return int(found[0])

    def find(self, sentence: str, about: str) -> str | None:
        told = homecoming.find(sentence, ANY_DAY)
        return str(told.door) if told and told.door else None
