"""Who a sentence speaks of: the groups of people that stand in it, and the part of it that is about each group."""

import re
from dataclasses import dataclass

from language import names
from language.household import Member, Person, directly, meant
from language.kin import BY_WORD, PAIRS
from language.names import Naming
from language.phrases import either
from language.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """People named together at one place. `outside`: none of them is of the household."""

    people: tuple[Person, ...]
    span: Span
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the sentence that is about `people` (nobody: the one who is asked about)."""

    people: tuple[Person, ...]
    span: Span
    outside: bool = False
    named: Span | None = None  # where the people are named


@dataclass(frozen=True, slots=True)
class _House:
    members: tuple[Member, ...]
    taken: frozenset[int]  # those whom this text names by their own word

    def meant(self, word: str) -> Person:
        return meant(word, self.members, self.taken)


GROUPS = {"kids": "孩子", "elders": "老人"}
OTHER = "其他"  # the relation of somebody known by name alone
_WITH = re.compile(either("和 跟 与 、 及 还有 带着? 陪着? 领着? 以及") + "?")
_MET = re.compile(either("接触过? 见过?了? 碰[见到]过? 遇[见到]过? 看望了?过? 看了?过? 照顾 陪护 密接") + "[的到]?$")
_TOGETHER = re.compile(r"[跟和与同]$")
_SAYS = re.compile(either("说 讲 问 告诉 让 叫 觉得 感觉 怀疑 担心 发现 听 看 想 怕 刚?刚?给 帮 替 为 代") + "(?!话)")


def mentions(text: str, members: tuple[Member, ...] = ()) -> tuple[Mention, ...]:
    """In order of plain `text`; people joined by 和, 、 or by nothing are one group."""
    namings = names.find(text, members)
    house = _House(members, frozenset(i for naming in namings for i in directly(naming.word, members)))
    found: list[Mention] = []
    for naming in namings:
        mention = _mention(naming, house, found)
        if mention and not _overlooked(text, mention):
            _append(found, mention, text)
    return tuple(found)


def _mention(naming: Naming, house: _House, before: list[Mention]) -> Mention | None:
    kind, word, span = naming.kind, naming.word, naming.span
    if kind == "outside":
        return Mention((), span, outside=True)
    if kind == "they":
        return _they(word, span, before[-1]) if before else None
    people = _meant(kind, word, house, before)
    return Mention(people, span) if people else None


def _they(word: str, span: Span, last: Mention) -> Mention:
    """After 我跟爷爷, 他 is 爷爷."""
    people = last.people if word.endswith("们") else last.people[-1:]
    return Mention(people, span, last.outside)


def _meant(kind: str, word: str, house: _House, before: list[Mention]) -> tuple[Person, ...]:
    if kind == "name":
        return tuple(Person(word, (m.id,), m.relation) for m in house.members if word in names.calls(m))[:1]
    if kind in ("everyone", "rest", "all"):
        return _several(kind, house.members, before)
    if kind == "named":
        return (Person(word, (), OTHER),)
    if kind in GROUPS:
        return _each(house.meant(GROUPS[kind]), house.members)
    if word in PAIRS:
        return tuple(map(house.meant, PAIRS[word]))
    return (house.meant(word if word in BY_WORD or kind != "self" else "本人"),)


def _several(kind: str, members: tuple[Member, ...], before: list[Mention]) -> tuple[Person, ...]:
    """全家: everyone; 其他人: those not named so far; 都: those named so far."""
    everyone = tuple(Person(m.relation or m.name, (m.id,), m.relation) for m in members)
    named = tuple(dict.fromkeys(p for mention in before if not mention.outside for p in mention.people))
    if kind == "rest":
        seen = {i for p in named for i in p.ids}
        return tuple(p for p in everyone if p.ids[0] not in seen) or (Person("其他人"),)
    if kind == "all":
        return named
    return everyone or (Person("全家"),)


def _each(person: Person, members: tuple[Member, ...]) -> tuple[Person, ...]:
    called = {m.id: m.relation or m.name for m in members}
    return tuple(Person(called[i], (i,), person.relation) for i in person.ids) or (person,)


def _overlooked(text: str, mention: Mention) -> bool:
    """Someone met is not whom the facts are about: 接触过同事, 跟爷爷一起吃饭."""
    start, end = mention.span.start, mention.span.end
    before, after = text[max(0, start - 5) : start], text[end : end + 6]
    if _MET.search(before) or (mention.outside and _TOGETHER.search(before)):
        return True
    return bool(re.match(r"一起|吃饭|住一", after) and _TOGETHER.search(before))


def _append(found: list[Mention], mention: Mention, text: str) -> None:
    """Joined to the group before, or in place of one who only speaks or helps: 我妈说, 我给."""
    last = found[-1] if found else None
    gap = text[last.span.end : mention.span.start] if last else ""
    if last and not mention.outside and not last.outside and _WITH.fullmatch(gap):
        people = tuple(dict.fromkeys((*last.people, *mention.people)))
        found[-1] = Mention(people, Span(last.span.start, mention.span.end))
    elif last and _SAYS.match(gap) and len(gap) <= 6:
        found[-1] = mention
    else:
        found.append(mention)


def stretches(text: str, found: tuple[Mention, ...]) -> tuple[Stretch, ...]:
    """Plain `text` cut where its subject changes; the first name of a clause has the clause from its beginning."""
    starts = _starts(text, found)
    ends = [*starts[1:], len(text)][: len(starts)]
    cut = [Stretch(m.people, Span(s, e), m.outside, m.span) for m, s, e in zip(found, starts, ends, strict=True)]
    if not cut or starts[0] > 0:
        cut.insert(0, Stretch((), Span(0, starts[0] if starts else len(text))))
    return tuple(cut)


def _starts(text: str, found: tuple[Mention, ...]) -> list[int]:
    starts: list[int] = []
    for mention in found:
        clause = max(text.rfind(c, 0, mention.span.start) for c in ",。;!?\n ") + 1
        starts.append(mention.span.start if starts and starts[-1] >= clause else clause)
    return starts
