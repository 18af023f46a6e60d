"""人工: words for a person; the village doctor or cadre gets them and answers by telephone."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText, one_of
from chat.steps import Ask, Look, Say, Step, Tell, words
from flows.joining import join
from flows.visit import Visit

NEEDS = {"身体不舒服": "village_doctor", "买药买菜、生活困难": "village_cadre", "意见、投诉、其他": "village_cadre"}


def helps(said: str) -> bool:
    """Alone: 「帮忙报一下 36.5」 is a report."""
    return said in ("帮忙", "找人帮忙", "要帮忙")


@flow("人工", opens=("人工", "人工服务", "转人工", "找人", "求助"), hears=helps, interrupts=True, leads=True)
def person(visit: Visit) -> Generator[Step, Any, None]:
    """What it is about, in the person's words, to whoever is responsible where they live."""
    yield from join(visit)
    need = yield Ask("事情", "要找人帮什么忙？危重请直接打 120。", one_of(NEEDS))
    story = yield Ask("说明", "请用一句话说说情况，我转给负责的人。", FreeText(most=300, hint="请写几个字，说说情况。"))
    yield Tell(NEEDS[need], words("求助（{need}）：{story}", need=need, story=story), urgent=need == "身体不舒服")
    holder = yield Look("负责人", "holder", about=NEEDS[need])
    if holder:
        yield Say(words("已转给{name}，会给您回电话。", name=holder["name"]))
    else:
        yield Say("已转给值班的人，会给您回电话。")
    if visit.county.hotline:
        yield Say(words("等不及可以打热线 {hotline}。", hotline=visit.county.hotline))
