"""Who a sentence speaks of: the groups of people that stand in it, and the part of it that is about each group."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language.contacts import OUTSIDERS
from language.household import Member, Person, meant
from language.kin import BY_WORD, ORDER, PAIRS
from language.script import plain
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


_LONG = sorted((w for w in {*BY_WORD, *ORDER, *PAIRS} if len(w) > 1), key=len, reverse=True)
_SHORT = "爸妈爷奶哥姐弟妹娃爹娘叔姑舅姨嫂"
_MINE = r"(?:我们家|咱们家|我家|俺家|咱家|家里的?|我|俺|咱|他|她|你)?的?(?:那个?|这个?)?"
_EVERYONE = r"(?:我们|俺们?|咱们?)?(?:全家人?|一家人|一家子|一家[一二三四五六七八九十两\d]+口人?|全家老小|一家老小|大家|家里人|家人)|(?:我们|俺们|咱们)(?=几个|都|全|一?切|[\s,\d没无]|$)"
_REST = r"其他人|其余的?人?|剩下的?人?|别的人|另外几个"
_ALL = r"(?:(?<=[,。;!\s])|^)(?:也|全)?都(?=没|好|正常|健康|不|无|是|\d|挺|很|平安)"
_KIDS = r"孩子们|娃们|两个?孩子|俩孩子|俩娃|两个?娃|三个?孩子|孩子都"
_NOT_PERSON = r"(?!家(?![人里])|那[边里儿]|单位|学校|公司|班|村|们(?!都|几|俩|仨|全)|国|市|省|县|区|校|厂)"
_SELF = r"(?:我|俺|咱)(?:自己|本人)?|本人|自己(?!家|好了)"


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
    return re.compile(
        rf"(?P<name>{said})|(?P<everyone>{_EVERYONE})|(?P<rest>{_REST})|(?P<kids>{_KIDS})|(?P<outside>{OUTSIDERS})"
        rf"|{_MINE}(?P<kin>{'|'.join(map(re.escape, _LONG))}){_NOT_PERSON}"
        rf"|(?:我|俺|咱|他|她|老)(?P<close>[{_SHORT}])(?!们){_NOT_PERSON}"
        rf"|(?:(?<=[,。;!\s、和跟与])|^)(?P<bare>[{_SHORT}])(?=[\s\d\u4e09\u4f53\u6ca1\u53d1\u54b3\u4e5f\u91cf\u662f和、,])"
        rf"|(?P<self>{_SELF}){_NOT_PERSON}|(?P<they>他们?|她们?)(?!家)|(?P<all>{_ALL})"
    )


def mentions(text: str, members: tuple[Member, ...] = ()) -> tuple[Mention, ...]:
    """In order of plain `text`; people joined by 和, 、 or by nothing are one group."""
    given = {n: m for m in members for n in _names(m)}
    found: list[Mention] = []
    for match in _pattern(tuple(given)).finditer(text):
        mention = _mention(match, given, members, found)
        if mention and not _overlooked(text, mention):
            _append(found, mention, text)
    return tuple(found)


def _names(member: Member) -> Iterator[str]:
    if len(member.name) >= 2:
        yield member.name
    if len(member.name) == 3:
        yield member.name[1:]


def _mention(
    match: re.Match[str], given: dict[str, Member], members: tuple[Member, ...], before: list[Mention]
) -> Mention | None:
    kind, word = match.lastgroup or "", match[match.lastgroup or 0]
    span = Span(*match.span())
    if kind == "name":
        return Mention((Person(word, (given[word].id,), given[word].relation),), span)
    if kind == "outside":
        return Mention((), span, outside=True)
    if kind == "they":
        return Mention(before[-1].people, span, before[-1].outside) if before else None
    if kind in ("everyone", "rest", "all"):
        people = _several(kind, members, before)
        return Mention(people, span) if people else None
    if kind == "kids":
        return Mention(_each(meant("孩子", members), members), span)
    if word in PAIRS:
        return Mention(tuple(meant(each, members) for each in PAIRS[word]), span)
    return Mention((meant(word if word in BY_WORD else "本人" if kind == "self" else word, members),), span)


def _several(kind: str, members: tuple[Member, ...], before: list[Mention]) -> tuple[Person, ...]:
    """全家: everyone; 其他人: those not named so far; 都: those named so far."""
    everyone = tuple(Person(m.relation or m.name, (m.id,), m.relation) for m in members)
    named = tuple(dict.fromkeys(p for mention in before if not mention.outside for p in mention.people))
    if kind == "rest":
        seen = {i for p in named for i in p.ids}
        return tuple(p for p in everyone if p.ids[0] not in seen) or (Person("其他人"),)
    if kind == "all":
        return named
    return everyone or ((Person("全家"),) if kind == "everyone" else ())


def _each(person: Person, members: tuple[Member, ...]) -> tuple[Person, ...]:
    names = {m.id: m.relation or m.name for m in members}
    return tuple(Person(names[i], (i,), person.relation) for i in person.ids) or (person,)


_WITH = re.compile(r"(?:和|跟|与|、|及|还有|带着?|陪着?|领着?|以及)?")
_MET = re.compile(r"(?:接触过?|见过?了?|碰[见到]过?|遇[见到]过?|看望了?过?|看了?过?|照顾|陪护|密接)(?:的|到)?$")
_TOGETHER = re.compile(r"(?:跟|和|与|同)$")
_SAYS = re.compile(r"(?:说|讲|问|告诉|让|叫|觉得|感觉|怀疑|担心|发现|听|看|想|怕|刚?刚?给|帮|替|为|代)(?!话)")


def _overlooked(text: str, mention: Mention) -> bool:
    """Someone met, or who only speaks, is not whom the facts are about: 接触过同事, 我妈说…."""
    before, after = (
        text[max(0, mention.span.start - 5) : mention.span.start],
        text[mention.span.end : mention.span.end + 6],
    )
    if _MET.search(before) or (mention.outside and _TOGETHER.search(before)):
        return True
    return bool(re.match(r"(?:一起|吃饭|住一)", after) and _TOGETHER.search(before))


def _append(found: list[Mention], mention: Mention, text: str) -> None:
    last = found[-1] if found else None
    gap = text[last.span.end : mention.span.start] if last else ""
    if last and not mention.outside and not last.outside and _WITH.fullmatch(gap):
        people = tuple(dict.fromkeys((*last.people, *mention.people)))
        found[-1] = Mention(people, Span(last.span.start, mention.span.end))
    elif last and _SAYS.match(gap) and len(gap) <= 6:
        found[-1] = mention
    else:
        found.append(mention)


def stretches(text: str, members: tuple[Member, ...] = ()) -> tuple[Stretch, ...]:
    """The sentence cut where its subject changes; the first name of a clause has the clause from its beginning."""
    clean = plain(text)
    found = mentions(clean, members)
    starts = _starts(clean, found)
    ends = [*starts[1:], len(clean)][: len(starts)]
    cut = [Stretch(m.people, Span(s, e), m.outside, m.span) for m, s, e in zip(found, starts, ends, strict=True)]
    if not cut or starts[0] > 0:
        cut.insert(0, Stretch((), Span(0, starts[0] if starts else len(clean))))
    return tuple(cut)


def _starts(text: str, found: tuple[Mention, ...]) -> list[int]:
    starts: list[int] = []
    for mention in found:
        clause = max(text.rfind(c, 0, mention.span.start) for c in ",。;!?\n ") + 1
        starts.append(mention.span.start if starts and starts[-1] >= clause else clause)
    return starts
