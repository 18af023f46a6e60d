"""Which messages are a health report without being asked for one."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.hearing import ANY_DAY, heard

_ASKS = re.compile(r"[?？]|怎么办|怎么样|吗$|能不能|要不要|可不可以|可以.{0,8}吗|是不是|多少|哪里|哪儿|什么|为什么|举报")


@lru_cache(2048)
def reads_health(said: str) -> bool:
    """A temperature, or symptoms of the household, told and not asked about."""
    every = heard(said, (), ANY_DAY)
    if any(one.temperature or one.highest or one.doubts for one in every):
        return True
    return not _ASKS.search(said) and any(one.symptoms or one.well for one in every)
