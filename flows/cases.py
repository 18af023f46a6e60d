"""案件, 接, 问, 转, 办结, 合并, 拆分, 发奖: an official handles a case in the chat, by its number and never by a name."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import Meeting, flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.tips.acts import AskInformants, Close, Merge, PassOn, Pay, ReadCase, Split, TakeCase
from county.tips.handling import OUTCOMES
from flows.case_words import lines, shown
from flows.orders import FINDING, NUMBER, PAIR, REWARD_WORD, Rest
from flows.serving import in_office
from flows.visit import Visit

UNKNOWN = "没有这个案件，或者不归您办。回「案件」看您这里有哪些。"
NOT_YOURS = "这个案件由{owner}在办。要一起看，回「案件 {id}」。"
NOT_TAKEN = "请先接手：回「接 {id}」。"
OVER = "案件 {id} 已经办结：{outcome}。"
NEXT = "可以回：\n问 {id} 想问的话\n转 {id} 单位\n办结 {id} 属实（或不属实）加一句结论"


def says(verb: str) -> Meeting:
    """Hears from who holds an office the verb with a number behind it, and nothing else: 「接 12」, never 「接触过病人」."""
    pattern = re.compile(rf"{verb}(?:案件?)?\s*(?:第)?\d{{1,6}}(?!\d|[./℃度点])")
    return Meeting(lambda said: pattern.match(said) is not None, in_office)


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


@flow("发奖", opens=("发奖",), leads=True)
def pay(visit: Visit) -> Generator[Step, Any, None]:
    """The reward was handed over; the confirmation names nobody."""
    word = yield Ask("领奖号", "请发 8 位领奖号，例如「发奖 ABCD2345」。", REWARD_WORD)
    due = yield Look("奖励", "payable", about=word)
    if due is None or due["state"] == "owed":
        yield Say("没有这个领奖号，或者不归您发。请让对方先发「领奖」加回执码。")
    elif due["state"] == "paid":
        yield Say(words("领奖号 {word} 已经发过了，请不要再发。", word=word))
    else:
        yield Keep(Pay(word), "发奖")
        yield Say(words("已登记发放：{yuan} 元，案件 {case}，领奖号 {word}。", word=word, **due))


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
