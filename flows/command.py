"""指挥部: which group of the county's command does what, who leads it and its telephone on duty."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Say, Step, words
from flows.visit import Visit

_ASKS = re.compile(
    r"(?:请问)?(?:县里?|县上)?(?:指挥部|专班|工作组|防控办)(?:的|有哪些)?(?:(?:值班)?电话|怎么联系|怎么打|怎么找|都?有谁|是谁|分工|哪些组)?(?:是多少|多少)?[?？啊呢]?"
)
NONE = "各组的值班电话还没有登记。"


def asks_for_it(said: str) -> bool:
    return _ASKS.fullmatch(said.strip()) is not None


@flow("指挥部", opens=("指挥部",), hears=asks_for_it, first=asks_for_it, interrupts=True)
def command(visit: Visit) -> Generator[Step, Any, None]:
    """As configured, in its order."""
    groups = "\n".join(f"{one.name} {one.phone}\n  {one.does}；{one.lead}负责" for one in visit.county.groups)
    yield Say(words("县指挥部各组的值班电话，白天夜里都有人接：\n{groups}", groups=groups) if groups else NONE)
    if visit.county.hotline:
        yield Say(words("不知道找哪个组，打热线 {hotline}；找自己村里的人，发「谁负责我」。", hotline=visit.county.hotline))
