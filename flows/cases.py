"""案件, 接, 问, 转, 办结: an official handles a case in the chat, by its number and never by a name."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.tips.acts import AskInformants, Close, PassOn, ReadCase, TakeCase
from county.tips.handling import OUTCOMES
from flows.case_kinds import FINDING, NUMBER, Rest
from flows.case_orders import says
from flows.case_words import OVER, UNKNOWN, lines, shown
from flows.visit import Visit

NOT_YOURS = "这个案件由{owner}在办。要一起看，回「案件 {id}」。"
NOT_TAKEN = "请先接手：回「接 {id}」。"
NEXT = "可以回：\n问 {id} 想问的话\n转 {id} 单位\n办结 {id} 属实（或不属实）加一句结论"


@flow("案件", opens=("案件", "举报案件"), meets=says("案件"))
def look(visit: Visit) -> Generator[Step, Any, None]:
    """The list of what waits, or one case with its words."""
    number = yield Ask("号", "", NUMBER, default="0")
    if number:
        yield from one_case(number)
        return
    waiting = yield Look("清单", "cases")
    if not waiting:
        yield Say("现在没有等您办的举报案件。")
        return
    yield Say(lines(waiting))
    yield Say("看内容，回「案件 号」；接手，回「接 号」。")


@flow("接案", meets=says("接"))
def take(visit: Visit) -> Generator[Step, Any, None]:
    """Into one's own hands; whoever comes second hears who has it."""
    number = yield Ask("号", "接哪个案件？发案件号。", NUMBER)
    head = yield Look("案件", "case", about=number)
    if head is None:
        yield Say(UNKNOWN)
    elif head["state"] == "closed":
        yield Say(words(OVER, **head))
    elif head["state"] == "taken" and not head["mine"]:
        yield Say(words(NOT_YOURS, **head))
    else:
        yield Keep(TakeCase(head["id"]), "接")
        told = yield Look("内容", "case_words", about=number)
        yield Say(words("案件 {id} 由您接手。", id=head["id"]))
        yield Say(shown(head | {"state": "taken", "owner": "您"}, told))
        yield Say(words(NEXT, id=head["id"]))


@flow("问举报人", meets=says("问"))
def ask(visit: Visit) -> Generator[Step, Any, None]:
    """A question that waits for whoever shows the receipt."""
    head = yield from mine()
    if head:
        said = yield Ask("问题", "想问什么？别问对方是谁。", Rest("问"))
        yield Keep(AskInformants(head["id"], said), "问")
        yield Say("记下了。举报的人查进度时会看到，愿意答就会答；我们不去找他。\n有了回答，在「案件 号」里能看到。")


@flow("转案", meets=says("转"))
def pass_on(visit: Visit) -> Generator[Step, Any, None]:
    """To another office, whose person on duty is told."""
    head = yield from mine()
    if head:
        names = yield Look("单位", "offices")
        others = [name for name in names if name != head["office"]]
        office = yield Ask("转给", "转给哪个单位？", one_of(others))
        yield Keep(PassOn(head["id"], office), "转")
        yield Say(words("案件 {id} 已转给{office}，由他们接手。", id=head["id"], office=office))


@flow("办结", meets=says("办结"))
def close(visit: Visit) -> Generator[Step, Any, None]:
    """With one of four findings, and words that every reporter reads."""
    head = yield from mine()
    if head:
        outcome = yield Ask("结果", "核实的结果是哪一种？", FINDING)
        said = yield Ask("结论", "用一两句话写结论。举报的人都会看到，别写是谁举报的。", Rest("办结", OUTCOMES))
        yield Keep(Close(head["id"], outcome, said), "办结")
        yield Say(words("案件 {id} 办结：{outcome}。{voices} 位举报的人查进度时都会看到。", id=head["id"], outcome=outcome, voices=head["voices"]))


def one_case(number: int) -> Generator[Step, Any, None]:
    head = yield Look("案件", "case", about=number)
    if head is None:
        yield Say(UNKNOWN)
        return
    yield Keep(ReadCase(head["id"]), "看")
    told = yield Look("内容", "case_words", about=number)
    yield Say(shown(head, told))
    if head["state"] == "open":
        yield Say(words("还没有人接手。要接，回「接 {id}」。", id=head["id"]))
    elif head["mine"] and head["state"] == "taken":
        yield Say(words(NEXT, id=head["id"]))


def mine() -> Generator[Step, Any, dict[str, Any] | None]:
    """The case that an order names, if this official has it in hand; else why not."""
    number = yield Ask("号", "哪个案件？发案件号。", NUMBER)
    head = yield Look("案件", "case", about=number)
    if head is None:
        yield Say(UNKNOWN)
    elif head["state"] == "closed":
        yield Say(words(OVER, **head))
    elif head["mine"]:
        return head
    else:
        yield Say(words(NOT_YOURS if head["owner"] else NOT_TAKEN, **head))
    return None
