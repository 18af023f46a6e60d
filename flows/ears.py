"""Which messages are a health report without being asked for one."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.hearing import ANY_DAY, heard
from language import script
from language.contacts import Kind
from language.report import Said

_ASKS = re.compile(
    r"[?？]|怎么办|怎么样|吗$|能不能|要不要|可不可以|可以.{0,8}吗|是不是|多少|哪[里儿个家看去]|去哪|什么|为啥|如何|举报|咋[办弄整]|(?:能|可以|要|用).{1,10}(?<!也)不$|([一-龥])不\1"
)

_UNWELL = re.compile(
    r"(?:我|俺|家里人|老伴|孩子)?(?:今天|现在|这会儿)?(?:身上|身体|浑身|心里|全身)?(?:有点儿?|有些|很|好|特别|真)?"
    r"(?:不舒服|不大舒服|不太舒服|难受|不得劲|不对劲|没劲|心慌|发慌|慌)(?:了|得很|得慌)?[。.!！~]*"
)
"""Nothing else said: what is wrong is asked."""
_OF_NO_ONE = re.compile(r"怎么|咋|多久|健康(?:码|上报|记录|信息|证明|申报)|没反应")
"""「健康上报怎么弄」, 「扫码没反应」."""
_OF_A_THING = re.compile(r"酒精|[热开温]水|水[温烧]|空调|零下|气温|室温|冰箱|消毒")
"""「95度酒精」 is no doubtful reading."""

_NOTHING_ELSE = re.compile(
    r"(?:我们?|俺|咱|本人|自己|家里人?|全家|一家|大家|今天|现在|早上|晚上|一点儿?|都|全|也|还|是|真的?|并|又|没有?|没得|无|未|不|[了啊呀呢哦哈嘛的、和，,。.!！~\s])*"
)
"""Beside what is denied: 「我今天没有发烧啊」, and not 「没发烧也不让出门」."""
_I = ("我", "俺", "本人", "我自己")


@lru_cache(2048)
def reads_health(said: str) -> bool:
    """A temperature, 「不舒服」 alone, symptoms of the household that are there or over or one's own contact with the ill, told and not asked about."""
    if _UNWELL.fullmatch(said):
        return True
    every = heard(said, (), ANY_DAY)
    if any(one.temperature or one.highest or (one.doubts and not _OF_A_THING.search(said)) for one in every):
        return True
    well = not _OF_NO_ONE.search(said)
    if _ASKS.search(said):
        return False
    return _only_denies(said, every) or any(one.symptoms or one.over or (one.well and well) or _met_somebody(one) for one in every)


def _only_denies(said: str, every: tuple[Said, ...]) -> bool:
    """「我没发烧」, 「爷爷不咳嗽」, and nothing besides: how warm is asked."""
    denied = [one.span for each in every for one in each.denied]
    if not denied:
        return False
    rest = script.plain(said)
    for span in sorted(denied, reverse=True):
        rest = rest[: span.start] + rest[span.end :]
    for each in every:
        rest = rest.replace(each.person.word, "", 1)
    return _NOTHING_ELSE.fullmatch(rest) is not None


def _met_somebody(one: Said) -> bool:
    """「我接触过病人」; of whom else that is said, their doctor asks."""
    contact = one.contact
    return contact is not None and not contact.denied and contact.kind is not Kind.RETURNED and one.person.word in _I
