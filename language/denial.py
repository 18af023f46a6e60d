"""Symptoms found in a sentence, and whether they are there, denied, or over.

没有 and 无 reach over a list (没有发烧咳嗽, 无发热、乏力), 不 over one word and what 、 or 和 ties to it; 有点, 但, 就是 end
their reach. After a symptom, 都没有 denies the list before it, 没有了 and 好了 say that it is over. 没有退烧 is a fever.
After a comma a list goes on only when it closes with 等, 症状 or 都没有: 「没有发烧,咳嗽」 is read as a cough, because a
cough asked about once too often does no harm.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from language.phrases import WEDGED, either, one_of
from language.script import plain
from language.span import Span
from language.symptoms import NOT_SYMPTOMS, PATTERN, Symptom, named


class State(Enum):
    PRESENT = "present"
    DENIED = "denied"
    OVER = "over"  # was there, is gone: 咳嗽好了, 退烧了


@dataclass(frozen=True, slots=True)
class Finding:
    symptom: Symptom
    state: State
    span: Span


# In these patterns # is a symptom already found.
_REACH = 15  # symptoms of one list that a denial reaches over
_CLAUSE = re.compile(r"[^,。;!?\n]+")
_WIDE = either("没有 没得 没啥 没 并无 无 未见 未 否认 毫无")
_NARROW = either("从不 不再 不是 不会 不怎么 不咋 不太 不")
_FILLER = either(
    """出现 发生
    什么 啥子? 任何 明显的? 感觉到? 感到 觉得 再 怎么 咋 过 其[他它] 别的 伴有? 伴随 有 发现 流 打 也 的 都 想 会 大 很 一点 半点
    太 持续 又 与 、 \\s 和 及 或者? 跟 以及 [#] 吃饭"""
)
_NEGATOR = re.compile(rf"(?P<wide>{_WIDE})|(?P<narrow>{_NARROW})")
_WIDE_GAP = re.compile(rf"{_FILLER}*")
_NARROW_GAP = re.compile(either("怎么 咋 太 再 会 想 大 很 是 觉得 流 打 感到 感觉") + r"?(?:#(?:、|和|或者?|也))*")
_ENDS = one_of("但 不过 就是 只是 只有 却 有一?点 有些 还有 倒是 可是 结果 还是 除了 #\\d")
_MAYBE = one_of(
    """没有?人 谁也? 会不会 是不是 是否 有没有 有无 如果 要是 万一 害?怕(?!冷|光) 担心 假如 倘若 预防 导致 引起 以防 若 才?算 才叫 为什么会
    什么是 防止 避免 以为"""
)
_ASKED = re.compile(r"(?:是|会|属于|可能).*#.*(?:吗|么)\s*$")
_NONE_AFTER = re.compile(
    rf"^{either('、 [#] 和 及 或 与 跟 的 症状 情况 现象 这些 什么 等等? 之类 感觉 史')}*{either('倒是? 是')}?"
    rf"{either('都 也 全都? 均 一概 统统 全部 倒是?')}?"
    rf"(?P<none>没有?|无|未出现|未见|不存在)(?P<over>了)?(?=$|[\s的呢啊哈])"
)
_OVER_AFTER = re.compile(
    rf"^(?:症状|的?情况)?{either('已经? 也 都 基本上? 现在 自己 慢慢 今天 昨天 早就 完全 就 差不多')}{{0,3}}"
    + either("好了 好转了 没有了 没了 消失 退了 痊愈 不见了 止住 停了 缓解了 过去了 全好 好利索 下去了")
)
_STAYS_AFTER = re.compile(r"(?:还|一直|也|仍)?(?:没有?|未|不见)(?:好|退|减|停|消|缓|断|见)")
_LIST_END = re.compile(r"(?:等等?|症状|情况|现象|这些|之类)(?:都|也)?(?:没有?|无)?[的呢了啊]*$|(?:都|也)没有?$")
_LIST_ONLY = re.compile(rf"{either('、 [#] 和 及 或 与 跟 的 也 都 等等? 症状 情况 现象 没有? 无 这些 之类 任何')}*")
_NOT_ENDED = re.compile(r"(?:没有?|未|不|没见|尚未|没能)$")
_WEDGED = re.compile(f"(?<=.){WEDGED}(?=.)")
_FEVER_ENDS = re.compile("退烧|退热|烧.{0,2}退|退了")


def find(text: str) -> tuple[Finding, ...]:
    """In order; a doubt (是不是发烧了) is neither there nor denied and is left out."""
    clean = NOT_SYMPTOMS.sub(lambda m: "□" * len(m.group()), plain(text))
    found: list[Finding] = []
    reach = False  # a 没有 of the clause before whose list may go on
    for clause in _CLAUSE.finditer(clean):
        group = list(_clause(clean, clause))
        if reach and group and _list_goes_on(clean, clause):
            group = [replace(f, state=State.DENIED) for f in group]
        else:
            reach = bool(group) and group[-1].state is State.DENIED and bool(re.search(_WIDE, clause.group()))
        found += group
    return tuple(found)


def _clause(text: str, clause: re.Match[str]) -> Iterator[Finding]:
    matches = list(PATTERN.finditer(text, clause.start(), clause.end()))
    pieces = _between(text, clause, matches)
    for n, match in enumerate(matches):
        before, after = "#".join(pieces[max(0, n - _REACH) : n + 1]), "#".join(pieces[n + 1 : n + _REACH])
        state = State.DENIED if _wedged(match) else _state(before[-60:], match.group(), after[:60])
        if state:
            yield Finding(named(match), state, Span(*match.span()))


def _between(text: str, clause: re.Match[str], matches: list[re.Match[str]]) -> list[str]:
    """The words before, between and after the symptoms of a clause."""
    starts = [clause.start(), *(m.end() for m in matches)]
    ends = [*(m.start() for m in matches), clause.end()]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _state(before: str, said: str, after: str) -> State | None:
    if _doubtful(before, after):
        return None
    if _FEVER_ENDS.fullmatch(said):
        return State.PRESENT if _NOT_ENDED.search(before) or re.match(r"不了|不下", after) else State.OVER
    if _STAYS_AFTER.match(after):
        return State.PRESENT
    if _denied_before(before):
        return State.DENIED
    if _OVER_AFTER.match(after):
        return State.OVER
    none = _NONE_AFTER.match(after)
    return State.PRESENT if not none else State.OVER if none["over"] else State.DENIED


def _wedged(match: re.Match[str]) -> bool:
    """头不疼, and not 鼻子不通: without the 不 it is still the words of the symptom."""
    said = match.group()
    bare = _WEDGED.sub("", said, count=1)
    same = PATTERN.fullmatch(bare) if bare != said else None
    return bool(same and same.lastgroup == match.lastgroup)


def _doubtful(before: str, after: str) -> bool:
    maybe = _last(_MAYBE, before)
    return bool(maybe and not _ENDS.search(before, maybe.end())) or bool(_ASKED.search(f"{before}#{after}"))


def _denied_before(before: str) -> bool:
    negator = _last(_NEGATOR, before)
    if not negator:
        return False
    gap = before[negator.end() :]
    return bool((_WIDE_GAP if negator["wide"] else _NARROW_GAP).fullmatch(gap)) and not _ENDS.search(gap)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=re.Match.end, default=None)


def _list_goes_on(text: str, clause: re.Match[str]) -> bool:
    """Whether a clause is nothing but symptoms, and the list that it belongs to closes."""
    if not _LIST_ONLY.fullmatch(PATTERN.sub("#", clause.group())):
        return False
    rest = re.split(r"[。;!?\n]", text[clause.start() : clause.start() + 120], maxsplit=1)[0]
    return any(_LIST_END.search(part.strip()) for part in rest.split(","))
