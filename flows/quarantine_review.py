"""复核: the township answers who does not agree with a quarantine."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.quarantine.acts import Answer
from flows.quarantine_orders import NOT_KEPT, Why, Word, order, whom
from flows.serving import serving
from flows.visit import Visit

ORDER: re.Pattern[str] = order("复核")
REVIEWS = frozenset({"乡镇干部", "县指挥部"})
STANDS, ENDS = "维持", "解除"


@flow("复核隔离", meets=serving(ORDER, REVIEWS))
def review(visit: Visit) -> Generator[Step, Any, None]:
    """Which way, and a reason that the person reads."""
    one = yield from whom(ORDER, "复核哪一位？发姓名。")
    if one is None:
        return
    if (yield Look("现在", "stay_of", about=one["id"])) is None:
        yield Say(words(NOT_KEPT, name=one["name"]))
        return
    verdict = yield Ask("结论", "维持，还是解除？", Word(ORDER, (STANDS, ENDS)))
    why = yield Ask("理由", "理由是什么？用一句话写，本人会看到。", Why(ORDER, (STANDS, ENDS)))
    yield Keep(Answer(one["id"], verdict == STANDS, why), about=one["id"])
    yield Say(words("复核结果（{verdict}）已经告诉{name}。", verdict=verdict, name=one["name"]))
    if verdict == ENDS:
        yield Say(words("是登记错了的，发「误登 {name} 原因」；按期满解除的，请村医、村干部发「解除 {name}」。", name=one["name"]))
