"""What is said at a door of several people: who of them was where, met whom, is unwell, came back, is away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chat.errors import Refusal
from chat.kinds import NONE_OF_THEM, plain
from flows.hearing import ANY_DAY, heard
from flows.shown import Shown
from flows.visit import Person
from language import ahead, contacts, homecoming, trips
from language.trips import Way

FINE = frozenset(("都好", "全好", "全无", "都没事", "五样都没有", "都没有情况", "一切正常", "都正常"))
_REST_FINE = re.compile(
    r"(?:(?:其他|其余|别的|剩下|另外)[^，,。；;\s]{0,4}|(?<![^，,。；;\s]))(?:都好|都没事|都没有|都正常|没别的|没事|全无|无|没有|正常)$"
)
_LINE = re.compile(r"敲门\s*(?P<door>\d{1,5})\s*(?:号|户)?")
_JOINERS = " ，,。；;、:：和跟与及"
_AWAY = re.compile(
    r"不在家|没在家|在外|外出|没回|还在|在[^，,。；;\s]{2,8}?(?:打工|上班|上学|工作|读书|务工|做生意|住院|当兵|出差)|(?:打工|上学|务工|当兵)去了|去[^，,。；;\s]{2,8}了"
)

UNNAMED = 0
Told = tuple[tuple[int, str], ...]
"""Person → what was said of them."""


@dataclass(frozen=True, slots=True)
class OfPeople(Shown):
    """One of the five questions, answered by name; nobody is (). What names nobody is somebody's: UNNAMED. `topic` picks out of a longer line what belongs to it."""

    people: tuple[Person, ...]
    topic: str
    today: date
    door: int
    takes_all: bool = True

    def parse(self, said: str) -> Told:
        if _LINE.match(said):
            raise Refusal("这一户还没问完，先把这一问答了；不问了，回「取消」，再敲下一户。")
        if plain(said) in FINE | NONE_OF_THEM:
            return ()
        told = tuple((who.id, what) for who, what in parts(said, self.people) if what)
        return told or ((UNNAMED, said.strip()),)

    def find(self, sentence: str, about: str) -> str | None:
        line = _LINE.match(sentence)
        rest = sentence[line.end() :].strip(_JOINERS) if line and int(line["door"]) == self.door else ""
        if not rest:
            return None
        mine = [f"{who.name} {what}" for who, what in parts(rest, self.people) if TOPICS[self.topic](what, self.today)]
        return "；".join(mine) or ("无" if plain(rest) in FINE or _REST_FINE.search(rest) else None)

    def show(self, value: object) -> str:
        names = {UNNAMED: "", **{one.id: one.name for one in self.people}}
        return "；".join(f"{names[id_]} {what}" for id_, what in value) or "无" if isinstance(value, tuple) else ""


def parts(said: str, people: Sequence[Person]) -> Iterator[tuple[Person, str]]:
    """Each person named with the words up to the next name; people named together share theirs."""
    found = sorted((match.start(), match.end(), who) for who in people for match in _named(who).finditer(said))
    if not found and len(people) == 1:
        yield people[0], said.strip(_JOINERS)
        return
    waiting: list[Person] = []
    for n, (_, end, who) in enumerate(found):
        until = found[n + 1][0] if n + 1 < len(found) else len(said)
        what = _REST_FINE.sub("", said[end:until]).strip(_JOINERS)
        waiting.append(who)
        if what:
            yield from ((one, what) for one in waiting)
            waiting.clear()


def _named(who: Person) -> re.Pattern[str]:
    """The name, or what follows the surname where that is two characters."""
    given = f"|(?<![㐀-鿿]){re.escape(who.name[1:])}" if len(who.name) == 3 else ""
    return re.compile(f"{re.escape(who.name)}{given}")


def is_away(what: str, today: date) -> bool:
    return bool(_AWAY.search(what)) and not has_returned(what, today)


def has_returned(what: str, today: date) -> bool:
    """Came back: not on a day that is still to come."""
    told = homecoming.find(what, today)
    return told is not None and (told.day is None or told.day <= today) and not ahead_of(what, today)


def ahead_of(what: str, today: date) -> date | None:
    """The day on which they are to come."""
    later = [one.date for one in ahead.find(what, today) if one.date > today]
    return later[0] if later else None


def was_away(what: str, today: date) -> bool:
    found = trips.find(what, today)
    gone = any(trip.way in (Way.TO, Way.IN, Way.THROUGH) and not trip.denied for trip in found)
    return gone and not is_away(what, today) and not has_returned(what, today)


def met_somebody(what: str, today: date) -> bool:
    return any(not one.denied for one in contacts.find(what))


def is_unwell(what: str, today: date) -> bool:
    return any(one.symptoms or one.unwell or one.highest for one in heard(what, (), ANY_DAY))


TOPICS: dict[str, Callable[[str, date], bool]] = {
    "去过": was_away,
    "接触": met_somebody,
    "不舒服": is_unwell,
    "回来": has_returned,
    "不在家": is_away,
}
