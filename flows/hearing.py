"""What a sentence says of one person, read once for all the questions that ask it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from chat.errors import Refusal
from chat.steps import words
from flows.visit import Person
from language import days, names, people, script, temperature
from language.household import Member, relation
from language.report import Said, understand

ANY_DAY = date(2100, 1, 1)
"""For questions to which the calendar does not matter."""
SPOUSES = frozenset(("丈夫", "妻子"))
CHILDREN, GRANDCHILDREN = frozenset(("儿子", "女儿", "孩子")), frozenset(("孙子", "孙女", "外孙", "外孙女"))
YOUNGER = {"爸爸": CHILDREN, "妈妈": CHILDREN, "爷爷": GRANDCHILDREN, "奶奶": GRANDCHILDREN}
"""Whose view makes a spouse of these words."""
EITHER = frozenset(("老头", "老汉", "老爷子", "老太太", "老太婆"))
"""What one also calls one's own spouse."""

readings = lru_cache(2048)(temperature.find)
"""Every temperature in some words; short answers are read by several questions."""


def not_measured(said: str) -> None:
    """Raises Refusal where a temperature is sent in answer to something else: it may be the one before, put right."""
    if found := readings(said):
        raise Refusal(words("要改体温，请发「改 体温 {celsius}」。", celsius=f"{found[-1].celsius:g}"))


@lru_cache(512)
def heard(sentence: str, members: tuple[Member, ...], today: date) -> tuple[Said, ...]:
    """As `understand`, but readings that do not come out even are nobody's: 「全家 36.5 36.4」 of five people."""
    if members and _names_nobody(sentence, members):
        return heard(sentence, (), today)
    every = tuple(_likely(said, sentence, members) for said in understand(sentence, members=members, today=today))
    spans = Counter(said.temperature.span for said in every if said.temperature)
    if max(spans.values(), default=0) > 1 and len(readings(sentence)) > len(spans):
        return tuple(replace(s, temperature=None, highest=None) if s.temperature and spans[s.temperature.span] > 1 else s for s in every)
    return every


def _names_nobody(sentence: str, members: tuple[Member, ...]) -> bool:
    """Most of a county's mornings, 「36.5 没有不舒服」: said by thousands, and the same in every household."""
    text = script.plain(sentence)
    return not _speaks_of_somebody(text) and not any(name in text for m in members for name in names.calls(m))


@lru_cache(2048)
def _speaks_of_somebody(text: str) -> bool:
    return bool(people.mentions(text))


def _likely(said: Said, sentence: str, members: tuple[Member, ...]) -> Said:
    """「我爸」 is nobody's husband, and a husband is 爷爷 only where there is a grandchild, 爸爸 only to a child."""
    who, here = said.person, {relation(member.relation) for member in members}
    spouse = any(m.id in who.ids and relation(m.relation) in SPOUSES for m in members)
    if not spouse or who.word in EITHER or who.relation not in YOUNGER:
        return said
    own = any(f"{mine}{who.word}" in sentence for mine in "我俺咱")
    return replace(said, person=replace(who, ids=())) if own or not here & YOUNGER[who.relation] else said


def members(people: Sequence[Person]) -> tuple[Member, ...]:
    return tuple([person.member for person in people])


@dataclass(frozen=True)
class Ear:
    """Listens for `who`, one of the `people`; `alone`: nobody else is being reported for."""

    people: tuple[Person, ...]
    who: Person
    alone: bool = True

    @cached_property
    def members(self) -> tuple[Member, ...]:
        return members(self.people)

    def said(self, sentence: str, today: date = ANY_DAY) -> Said | None:
        """What is said of `who`: by name; or, where nobody is named, of whoever is being asked about."""
        every = heard(sentence, self.members, today)
        named = [said for said in every if said.person.word]
        mine = next((said for said in named if self._is_mine(said)), None)
        if mine or (named and not self.who.me):
            return mine
        return next((said for said in every if not said.person.word), None)

    def elsewhere(self, sentence: str) -> bool:
        """Whether the sentence tells of somebody else, so that it cannot be the answer about `who`."""
        every = heard(sentence, self.members, ANY_DAY)
        return any(said.person.word and not self._is_mine(said) for said in every)

    def _is_mine(self, said: Said) -> bool:
        ids = said.person.ids
        return ids == (self.who.id,) or (self.alone and self.who.id in ids)


@dataclass(frozen=True, slots=True)
class Listening:
    """A kind of answer about one person, picked out of sentences about several."""

    ear: Ear

    def elsewhere(self, said: str) -> bool:
        return self.ear.elsewhere(said)


def reading(said: Said, sentence: str) -> temperature.Reading | None:
    """The present temperature; 「烧到39度了」 is one, unless the sentence speaks of another day."""
    if said.temperature or not said.highest:
        return said.temperature
    return None if days.find(sentence, ANY_DAY) else said.highest
