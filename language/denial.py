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


_CLAUSE = re.compile(r"[^,。;!?\n]+")
_WIDE = r"(?:没有|没得|没|并无|无|未见|未|否认|毫无)"
_NARROW = r"(?:从不|不再|不是|不会|不怎么|不咋|不太|不)"
_FILLER = r"(?:出现|发生|什么|啥子?|任何|明显的?|感觉到?|感到|觉得|再|怎么|咋|过|其他|其它|别的|伴有?|伴随|有|发现|也|的|都|想|会|大|很)"
_NEGATOR = re.compile(rf"(?P<wide>{_WIDE})|(?P<narrow>{_NARROW})")
_WIDE_GAP = re.compile(rf"(?:{_FILLER}|[、\s]|和|及|或者?|与|跟|以及|又|#)*")
_NARROW_GAP = re.compile(r"(?:怎么|咋|太|再|会|想|大|很|是|觉得)?(?:#(?:、|和|或者?|也))*")
_ENDS = re.compile(r"但|不过|就是|只是|只有|却|有一?点|有些|还有|倒是|可是|结果|还是|除了|#\d")
_AFTER = re.compile(
    r"^(?:[、\s#和及或与跟的]|症状|情况|现象|这些|什么|等等?|之类|感觉)*(?:都|也|全都?|均|一概|统统|全部)?(?P<none>没有?|无|未出现|未见|不存在)(?P<over>了)?(?=$|[\s的呢啊哈])"
)
_OVER = re.compile(
    r"^(?:症状|的?情况)?(?:已经?|也|都|基本上?|现在|自己|慢慢|今天|昨天|早就|完全|就){0,3}(?:好了|好转了|没有了|没了|消失|退了|痊愈|不见了|止住|停了|缓解了|过去了|全好|好利索)"
)
_MAYBE = re.compile(
    r"没有?人|谁也?|会不会|是不是|是否|有没有|有无|如果|要是|万一|害?怕(?!冷|光)|担心|假如|倘若|预防|导致|引起|以防|若"
)
_LIST_END = re.compile(r"(?:等等?|症状|情况|现象|这些|之类)(?:都|也)?(?:没有?|无)?[的呢了啊]*$|(?:都|也)没有?$")
_NOT_ENDED = re.compile(r"(?:没有?|未|不|没见|还没|尚未|没能)$")
_FEVER_ENDS = ("退烧", "退热", "烧退")


def find(text: str) -> tuple[Finding, ...]:
    """In order; a doubt (是不是发烧了) is neither there nor denied and is left out."""
    clean = NOT_SYMPTOMS.sub(lambda m: "□" * len(m.group()), plain(text))
    found: list[Finding] = []
    reach = False  # a 没有 of the clause before whose list may go on
    for clause in _CLAUSE.finditer(clean):
        group = list(_clause(clean, clause))
        if reach and group and _bare(clean, clause, group) and _list_goes_on(clean, clause):
            group = [replace(f, state=State.DENIED) for f in group]
        else:
            reach = bool(group) and group[-1].state is State.DENIED and bool(re.search(_WIDE, clause.group()))
        found += group
    return tuple(found)


def _clause(text: str, clause: re.Match[str]) -> Iterator[Finding]:
    words = clause.group()
    matches = list(PATTERN.finditer(text, clause.start(), clause.end()))
    spans = [Span(m.start() - clause.start(), m.end() - clause.start()) for m in matches]
    masked = _masked(words, spans)
    for match, span in zip(matches, spans, strict=True):
        state = _state(masked, words, span, named(match))
        if state:
            yield Finding(named(match), state, Span(*match.span()))


def _masked(words: str, spans: list[Span]) -> str:
    """The clause with every symptom written as a row of ·, so that lists can be followed."""
    for span in spans:
        words = words[: span.start] + "·" * (span.end - span.start) + words[span.end :]
    return words


def _state(masked: str, words: str, span: Span, symptom: Symptom) -> State | None:
    before, after = re.sub("·+", "#", masked[: span.start]), re.sub("·+", "#", masked[span.end :])
    if maybe := _last(_MAYBE, before):
        if not _ENDS.search(before, maybe.end()):
            return None
    said = span.of(words)
    if said in _FEVER_ENDS:
        return State.PRESENT if _NOT_ENDED.search(before) or re.match(r"不了|不下", after) else State.OVER
    if re.match(r"(?:还)?(?:没有?|未|不见)(?:好|退|减|停|消|缓)", after):
        return State.PRESENT
    if _denied_before(before) or (
        symptom.name == "发热" and re.search(r"体温(?:一切|都|也|还|很|一直|均|测量)*$", before)
    ):
        return State.DENIED
    if _OVER.match(after):
        return State.OVER
    return State.OVER if (none := _AFTER.match(after)) and none["over"] else State.DENIED if none else State.PRESENT


def _denied_before(before: str) -> bool:
    negator = _last(_NEGATOR, before)
    if not negator:
        return False
    gap = before[negator.end() :]
    return bool((_WIDE_GAP if negator["wide"] else _NARROW_GAP).fullmatch(gap)) and not _ENDS.search(gap)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for last in pattern.finditer(text):
        pass
    return last


def _bare(text: str, clause: re.Match[str], group: list[Finding]) -> bool:
    """Whether a clause is nothing but symptoms and the closing of a list."""
    rest = clause.group()
    for finding in group:
        rest = rest.replace(finding.span.of(text), "")
    return bool(re.fullmatch(r"(?:[、\s和及或与跟的也都]|等等?|症状|情况|现象|没有?|无|这些|之类|任何)*", rest))


def _list_goes_on(text: str, clause: re.Match[str]) -> bool:
    sentence = re.split(r"[。;!?\n]", text[clause.start() :], maxsplit=1)[0]
    return any(_LIST_END.search(part.strip()) for part in sentence.split(",")[:6])
