"""Which messages are a health report without being asked for one."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.hearing import ANY_DAY, heard
from language.contacts import Kind
from language.report import Said

_ASKS = re.compile(r"[?？]|怎么办|怎么样|吗$|能不能|要不要|可不可以|可以.{0,8}吗|是不是|多少|哪[里儿个家看去]|去哪|什么|为啥|如何|举报")

_I = ("我", "俺", "本人", "我自己")


@lru_cache(2048)
def reads_health(said: str) -> bool:
    """A temperature, symptoms of the household or one's own contact with the ill, told and not asked about."""
    every = heard(said, (), ANY_DAY)
    if any(one.temperature or one.highest or one.doubts for one in every):
        return True
    return not _ASKS.search(said) and any(one.symptoms or one.well or _met_somebody(one) for one in every)


def _met_somebody(one: Said) -> bool:
    """「我接触过病人」; of whom else that is said, their doctor asks."""
    contact = one.contact
    return contact is not None and not contact.denied and contact.kind is not Kind.RETURNED and one.person.word in _I
