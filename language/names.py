"""People as they are named in a sentence: where, and what kind of naming it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language import surnames
from language.household import Member
from language.kin import BY_WORD, ORDER, PAIRS
from language.phrases import either
from language.span import Span


@dataclass(frozen=True, slots=True)
class Naming:
    """`kind`: name, everyone, rest, kids, elders, outside, named (a name that no member bears), kin, close, bare, self, they or all."""

    kind: str
    word: str
    span: Span


OUTSIDERS = either(
    """同事 [男女]朋友 [男女]友 邻居 隔壁 对门 朋友 同学 老师 室友 舍友 工友 老乡 亲戚
    客户 同村 同乡 邻村 司机 顾客 老板 房东 堂[哥弟姐妹] 表[哥弟姐妹]
    (?:我们|俺们?|咱们?)?(?:村|小区|单位|公司|学校|班|楼|厂|车间|工地)[里上]?头?有(?:人|一?个) 有人 别人家"""
)
_LONG = "|".join(sorted((word for word in {*BY_WORD, *ORDER, *PAIRS} if len(word) > 1), key=len, reverse=True))
_SHORT = "[爸妈爷奶哥姐弟妹娃爹娘叔姑舅姨嫂]"
_WE = "(?:我们|俺们?|咱们?)"
_MINE = either("我们家 咱们家 我家 俺家 咱家 家里的? 我 俺 咱 他 她 你") + "?的?(?:[那这]个?)?"
_HOUSE = either(
    """全家人? 一家人 一家子 一家[一二三四五六七八九十两0-9]+口人? 全家老小 一家老小 大人小孩 老老?少少? 大家 家里人 家里(?=[都一])
    家人 [我俺咱全]们?家里?一?共?总?共?[一二三四五六七八九十两0-9]+口人?子? [一二三四五六七八九十两0-9]+口人(?=[都全均一])"""
)
_EVERYONE = (
    rf"{_WE}?{_HOUSE}"
    rf"|(?:我们|俺们|咱们)(?=几个|都|全|一?切|[\s,\d没无]|$)"
)
_ELSEWHERE = r"(?!家(?![人里])|那[边里儿]|单位|学校|公司|班|村|们(?!都|几|俩|仨|全)|国|市|省|县|区|校|厂)"
_PATTERN = re.compile(
    rf"(?P<everyone>{_EVERYONE})|(?P<rest>{either('其他人 其余的?人? 剩下的?人? 别的人 另外几个')})"
    rf"|(?P<kids>{either('孩子们 娃们 [两三]个?孩子 俩孩子 俩娃 两个?娃 孩子都')})"
    rf"|(?P<elders>{either('老人们 [两二]个?老人 俩老人 老人都')})|(?P<outside>{OUTSIDERS}(?:家里?的?(?:{_LONG}|{_SHORT}))?)"
    rf"|{_MINE}(?P<kin>{_LONG}){_ELSEWHERE}|[我俺咱他她老](?P<close>{_SHORT})(?!们){_ELSEWHERE}"
    rf"|(?:(?<=[,。;!\s、和跟与\d])|^)(?P<bare>{_SHORT}(?![爸妈爷奶哥姐弟妹娃爹娘叔姑舅姨嫂们家的儿子夫呀])|[妻夫父母儿女子媳孙](?=[\s:]{{0,2}}[34三四]))"
    rf"|(?P<self>[我俺咱](?:自己|本人)?|本人|自己(?!家|好了)){_ELSEWHERE}|(?P<they>[他她]们?)(?!家)"
    r"|(?:(?<=[,。;!\s])|^)(?P<all>[也全]?都)(?=[没好正健不无是\d挺很平])"
)


def find(text: str, members: tuple[Member, ...]) -> tuple[Naming, ...]:
    """In order of plain `text`; a member's name goes before a stranger's, and a name before a family word inside it."""
    named = list(_by_name(text, members))
    others = [_naming(match) for match in _PATTERN.finditer(text)]
    known = [*named, *(o for o in others if o.kind == "outside")]
    strangers = [Naming("named", span.of(text), span) for span in surnames.find(text)]
    named += [s for s in strangers if not _overlaps(s, known)]
    return tuple(sorted([*named, *(o for o in others if not _overlaps(o, named))], key=lambda naming: naming.span))


def _overlaps(one: Naming, others: list[Naming]) -> bool:
    return any(one.span.start < o.span.end and o.span.start < one.span.end for o in others)


def _naming(match: re.Match[str]) -> Naming:
    kind = match.lastgroup or ""
    return Naming(kind, match[kind], Span(*match.span()))


def _by_name(text: str, members: tuple[Member, ...]) -> Iterator[Naming]:
    end = 0
    hits = [(at, -len(name), name) for m in members for name in calls(m) for at in _places(text, name)]
    for at, _, name in sorted(hits):
        if at >= end:
            end = at + len(name)
            yield Naming("name", name, Span(at, end))


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def calls(member: Member) -> tuple[str, ...]:
    """王小明 is also called 小明."""
    return (member.name, member.name[1:]) if len(member.name) == 3 else (member.name,) if len(member.name) == 2 else ()
