"""Contact with the sick: 接触过确诊, 密接, 同事阳了, 邻居发烧; and its denial, 没有接触史."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from language.names import OUTSIDERS
from language.phrases import either, one_of
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


def _gap(longest: int) -> str:
    """At most so many characters of the same clause."""
    return rf"[^,。;!?\n]{{0,{longest}}}?"


_CASE = either("确诊 阳性 [阳羊]了 感染者 感染了 新冠病人 新冠患者 病例 患者 无症状 中招 病人")
_ILL = either("发烧 发热 咳嗽 感冒 高烧")
_COME = either("回来 返乡 过来 来的 返回 来(?=[我俺咱]) 疫区 高风险 (?:外地|外省|境外|湖北|武汉)的?人 外地来")
_MEET = either(
    """密切接触 密接 接触 见 碰 遇 待在?一起 一起 照顾 探望 吃饭 吃过 同[车桌屋住] 打牌 打麻将 聚餐 坐过 同一[趟班辆个] 同乘
    同[吃睡铺] 住一?[个间]? 一个(?:宿舍|屋|房间|病房|办公室|车间|班组?) 挨着 串过?门 打过?交道 喝过?酒 说过话 吃了?顿?饭 坐一[起块桌]"""
)
_WITH = "[和跟与同]"
_NO = either("没有? 无 未 不曾 从未 从没 没[跟和与] 否认 并无 不存在")
_PERSON = either("病人 患者 人 者 同事 邻居 朋友 亲戚 同学 孩子")

_DENIED = one_of(
    rf"""{_NO}{_gap(8)}(?:{_MEET}[过到]?|次密)(?:史|者|人员|过?任何|{_gap(12)}(?:{_CASE}|{_ILL}|{_COME}|的?人|者))?
    不是{_gap(2)}(?:密接|次密|密切接触) (?:接触史|密接){_gap(3)}[都也]?(?:没有?|无) {_NO}{_gap(14)}接触史"""
)
# In the order of weight; a place already read is not read again.
_KINDS = (
    (Kind.CLOSE, one_of("次?密接 密切接触者? 次密")),
    (
        Kind.CASE,
        one_of(
            rf"""{_MEET}{_gap(12)}{_CASE} {_WITH}{_gap(6)}{_CASE}{_gap(10)}{_MEET} {OUTSIDERS}{_gap(8)}{_CASE}
            {_CASE}的?{_PERSON}{_gap(10)}{_MEET}
            {OUTSIDERS}{_gap(10)},[他她]们?{_gap(6)}{_CASE}"""
        ),
    ),
    (
        Kind.ILL,
        one_of(
            rf"""{_MEET}{_gap(10)}{_ILL}的?{_PERSON} {_WITH}{_gap(6)}{_ILL}的?{_gap(10)}{_MEET}
            {OUTSIDERS}(?:[^,。;!?\n没不无](?![没不无])){{0,6}}?{_ILL}(?!的?[没不])"""
        ),
    ),
    (
        Kind.RETURNED,
        one_of(
            rf"""{_MEET}过?{_gap(8)}{_COME}{_gap(2)}{_PERSON}? {_WITH}{_gap(8)}{_COME}的?{_gap(6)}{_MEET}
            {OUTSIDERS}{_gap(12)}{_COME}"""
        ),
    ),
)
_NEARBY = one_of("(?:村|小区|单位|公司|学校|班|楼|厂|车间|工地|附近|周围|镇上|县里)[里上]?头?[出有]")


def find(text: str) -> tuple[Contact, ...]:
    """Denials and contacts, in order of the sentence."""
    clean = plain(text)
    denied = [Contact(_denied_kind(m.group()), Span(*m.span()), denied=True) for m in _DENIED.finditer(clean)]
    met = [c for c in _met(clean) if not any(d.span.holds(c.span.start) for d in denied)]
    return tuple(sorted([*denied, *met], key=lambda contact: contact.span))


def _met(text: str) -> Iterator[Contact]:
    taken: list[Span] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.start < t.end and t.start < span.end for t in taken):
                taken.append(span)
                near = _NEARBY.search(text, max(0, span.start - 3), span.end)
                yield Contact(Kind.NEARBY if near else kind, span)


def _denied_kind(words: str) -> Kind:
    return Kind.CLOSE if "密" in words else Kind.CASE
