"""合并, 拆分: an official puts right which tips tell of one event."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.tips.acts import Merge, Split
from flows.case_kinds import PAIR
from flows.case_orders import says
from flows.case_words import OVER, UNKNOWN
from flows.visit import Visit


@flow("合并", meets=says("合并"))
def merge(visit: Visit) -> Generator[Step, Any, None]:
    """Two cases of one event: the later number goes into the earlier."""
    pair = yield Ask("两个号", "合并哪两个案件？例如「合并 12 15」。", PAIR)
    into, gone = sorted(pair)
    first = yield Look("案件", "case", about=into)
    second = yield Look("另一个", "case", about=gone)
    if first is None or second is None or first["id"] == second["id"]:
        yield Say(UNKNOWN)
    elif "closed" in (first["state"], second["state"]):
        yield Say("已经办结的案件不能合并。")
    else:
        yield Keep(Merge(second["id"], first["id"]), "合并")
        yield Say(words("案件 {gone} 并入案件 {into}。分错了，回「拆分 {into} 第几条」。", gone=second["id"], into=first["id"]))


@flow("拆分", meets=says("拆分"))
def split(visit: Visit) -> Generator[Step, Any, None]:
    """One voice that tells of another event becomes a case of its own."""
    number, voice = yield Ask("号和第几条", "拆分哪个案件的第几条？例如「拆分 12 3」。", PAIR)
    head = yield Look("案件", "case", about=number)
    if head is None:
        yield Say(UNKNOWN)
    elif head["state"] == "closed":
        yield Say(words(OVER, **head))
    elif not 1 <= voice <= head["voices"] or head["voices"] == 1:
        yield Say(words("案件 {id} 有 {voices} 条举报，这一条拆不出来。", **head))
    else:
        yield Keep(Split(head["id"], voice), "拆分")
        yield Say(words("案件 {id} 的第 {voice} 条单独立案了，回「案件」看新号。", id=head["id"], voice=voice))
