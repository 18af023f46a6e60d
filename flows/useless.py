"""没用: the last answer missed the point; it is collected, and a person may answer instead."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step
from county.hotline import Missed
from flows.calendar import day_of
from flows.question import NEITHER, hand_over, told
from flows.visit import Visit

SORRY = "对不起，没帮上。已经记下，会改进（不记是谁问的）。\n是下面这些吗？"
AN_HOUR_S = 3600


@flow(
    "没用", opens=("没用", "没有用", "没帮助", "答非所问", "不是我问的", "没答到点上"), interrupts=True, passing=True,
    silent=True, expire_after_s=AN_HOUR_S,
)  # fmt: skip
def useless(visit: Visit) -> Generator[Step, Any, None]:
    """Of the last answer; then the others that were near, and a person."""
    last = yield Look("刚才", "last_asked")
    if last is None:
        yield Say("刚才没有答过您的问题。想问什么，直接发给我。")
        return
    yield Keep(Missed(last["asked"], last["answer"]), "没用")
    now = yield Look("现在", "now")
    found = visit.hotline.find(last["asked"], visit.area, day_of(now, visit))
    others = tuple(answer for answer in found.near if answer.id != last["answer"])
    chosen = yield Ask("哪一个", SORRY, one_of((*others, None), (*map(str, others), NEITHER)))
    if chosen:
        yield from told(last["asked"], chosen)
    else:
        yield from hand_over(visit, last["asked"])
