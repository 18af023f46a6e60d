"""Contact with the sick: 接触过确诊, 密接, 同事阳了, 邻居发烧; and its denial, 没有接触史."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from language.script import plain
from language.span import Span


class Kind(Enum):
    CLOSE = "密接"  # told to be a close contact
    CASE = "确诊"  # met a confirmed case
    ILL = "有症状"  # met somebody with symptoms
    RETURNED = "外来"  # met somebody from elsewhere
    NEARBY = "附近"  # a case in the village, not met


@dataclass(frozen=True, slots=True)
class Contact:
    kind: Kind
    span: Span
    denied: bool = False


OUTSIDERS = (
    r"同事|邻居|隔壁|对门|朋友|同学|老师|室友|舍友|工友|老乡|亲戚|客户|同村|同乡|邻村|司机|顾客|老板|房东|堂[哥弟姐妹]|表[哥弟姐妹]|对象的?同事"
    r"|(?:我们|俺们?|咱们?)?(?:村|小区|单位|公司|学校|班|楼|厂|车间|工地)(?:里|上)?(?:头)?有(?:人|个|一个)|有人|别人家"
)
_CASE = r"(?:确诊|阳性|阳了|羊了|感染者|感染了|新冠(?:病人|患者)|病例|患者|无症状|中招|病人)"
_ILL = r"(?:发烧|发热|咳嗽|感冒|高烧)"
_ELSEWHERE = r"(?:回来|返乡|过来|来的|返回|疫区|高风险|外地人|外地来)"
_MEET = r"(?:密切接触|密接|接触|见|碰|遇|待在?一起|一起|照顾|探望|吃饭|吃过|同车|同桌|同屋|打牌|打麻将|聚餐|坐过|同住)"
_NO = r"(?:没有?|无|未|不曾|从未|从没|没跟|没和|否认|并无|不存在|没与)"
_STOP = r"[^,。;!?\n]"

_DENIED = re.compile(
    rf"{_NO}{_STOP}{{0,8}}?(?:{_MEET}(?:过|到)?|密接|次密)(?:史|者|人员|过?任何|{_STOP}{{0,12}}?(?:{_CASE}|{_ILL}|{_ELSEWHERE}|的?人|者))?|不是{_STOP}{{0,2}}(?:密接|次密|密切接触)|(?:接触史|密接){_STOP}{{0,3}}(?:都|也)?(?:没有?|无)"
    rf"|{_NO}{_STOP}{{0,3}}接触史"
)
_KINDS = (
    (Kind.CLOSE, re.compile(r"(?:次密接|密接|密切接触者?|次密)(?!门诊)")),
    (
        Kind.CASE,
        re.compile(
            rf"{_MEET}{_STOP}{{0,12}}?{_CASE}|(?:和|跟|与|同){_STOP}{{0,6}}?{_CASE}{_STOP}{{0,10}}?{_MEET}|(?:{OUTSIDERS}){_STOP}{{0,8}}?{_CASE}|{_CASE}的?(?:人|病人|同事|邻居|朋友|亲戚){_STOP}{{0,10}}?{_MEET}"
        ),
    ),
    (
        Kind.ILL,
        re.compile(
            rf"{_MEET}{_STOP}{{0,10}}?{_ILL}的?(?:病人|患者|人|同事|邻居|朋友|亲戚|孩子)|(?:和|跟|与|同){_STOP}{{0,6}}?{_ILL}的?{_STOP}{{0,10}}?{_MEET}|(?:{OUTSIDERS})(?:{_STOP}(?!没|不|无)){{0,6}}?{_ILL}(?!的?(?:没|不))"
        ),
    ),
    (
        Kind.RETURNED,
        re.compile(
            rf"{_MEET}过?{_STOP}{{0,8}}?{_ELSEWHERE}{_STOP}{{0,2}}(?:人|者|亲戚|朋友|同学)?|(?:和|跟|与|同){_STOP}{{0,8}}?{_ELSEWHERE}的?{_STOP}{{0,6}}?{_MEET}|(?:{OUTSIDERS}){_STOP}{{0,6}}?从?{_STOP}{{0,6}}?(?:回来|返乡|过来)"
        ),
    ),
)
_NEARBY = re.compile(r"(?:村|小区|单位|公司|学校|班|楼|厂|车间|工地|附近|周围|镇上|县里)(?:里|上)?(?:头)?(?:出|有)")


def find(text: str) -> tuple[Contact, ...]:
    """Denials and contacts, in order of the sentence."""
    clean = plain(text)
    denied = [Contact(_denied_kind(m.group()), Span(*m.span()), denied=True) for m in _DENIED.finditer(clean)]
    met = [c for c in _met(clean) if not any(d.span.start <= c.span.start < d.span.end for d in denied)]
    return tuple(sorted([*denied, *met], key=lambda contact: contact.span))


def _met(text: str) -> Iterator[Contact]:
    taken: list[Span] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.start < t.end and t.start < span.end for t in taken):
                continue
            taken.append(span)
            yield Contact(
                Kind.NEARBY
                if _NEARBY.match(match.group()) or _NEARBY.search(text[max(0, span.start - 3) : span.end])
                else kind,
                span,
            )


def _denied_kind(words: str) -> Kind:
    return Kind.CLOSE if "密" in words else Kind.CASE
