"""A question in one's own words: the answer with its source, else the nearest ones to choose from, else a person."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText, YesNo, one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.elders.acts import AskNeed
from county.handover import AskOfficial, ToAgents
from county.hotline import Answer, Answered, Missed
from flows import need
from flows.calendar import day_of
from flows.lacking import lacks
from flows.questions import MOST, surely_asks
from flows.troubles import long_enough, troubled
from flows.visit import Visit

HALF_A_DAY_S = 12 * 3600
NEITHER = "都不是，问值班的人"
WHICH = "您想问的是哪一个？回数字。"
HINT = "这是「{question}」的答复。没答到点上，回「没用」。"
BRING = "要我记下来，请{name}给您办吗？"
ONLY_ASKING = "不用，我只问问"
NONE = "这个我还答不上来，已经记下，会补上（不记是谁问的）。\n要转给值班的人，请他答复您吗？"
HANDED = "已转给值班的人。有了答复，我马上发给您。"
CLOSED = "已经记下。值班的人{opens} 上班，到时候答复您。"
URGENT = "等不及，打热线 {hotline}。"
NOBODY = "现在没有值班的人，问题已经记下，会补上答复。"


def wonders(said: str) -> bool:
    """Of a trouble the open question is asked first: 「没劲，走不动」 may answer it."""
    return surely_asks(said) or troubled(said)


def known(visit: Visit, said: str) -> bool:
    """In the middle of a talk, of what answers nothing: whether the hotline has something on it."""
    return long_enough(said) and visit.hotline.knows(said)


@flow(
    "问答", opens=("提问", "我想问", "咨询", "问问题"), hears=wonders, first=surely_asks, passing=True, silent=True,
    expire_after_s=HALF_A_DAY_S, leads=True, knows=known,
)  # fmt: skip
def question(visit: Visit) -> Generator[Step, Any, None]:
    """Also in the middle of another talk, which goes on afterwards."""
    asked = yield Ask("问题", "想问什么？用一句话发给我。", FreeText(most=MOST, least=2, whole=True))
    if (yield from brought(visit, asked)):
        return
    now = yield Look("现在", "now")
    found = visit.hotline.find(asked, visit.area, day_of(now, visit))
    if found.sure:
        yield from told(asked, found.near[0])
    elif found.near:
        yield from choose(visit, asked, found.near)
    else:
        yield Keep(Missed(asked), "没答上")
        wanted = yield Ask("转人", NONE, YesNo(("要", "不用")))
        if wanted:
            yield from hand_over(visit, asked)
        else:
            yield Say("好的。")


def told(asked: str, answer: Answer) -> Generator[Step, Any, None]:
    yield Keep(Answered(asked, answer.id), "答了")
    yield Say(answer.text)
    yield Say(words(HINT, question=answer.question))


def brought(visit: Visit, said: str) -> Generator[Step, Any, bool]:
    """「家里没米了」: whoever serves there can bring it; who only asks gets the answer."""
    kind = lacks(said) if visit.joined else ""
    owner = (yield Look("谁办", "need_owner", about=0)) if kind else None
    if not owner or not (yield Ask("代办", words(BRING, name=owner["name"]), YesNo(("要", ONLY_ASKING)))):
        return False
    yield Keep(AskNeed(0, kind, said), "需要")
    yield from need.told(0, kind)
    return True


def choose(visit: Visit, asked: str, near: tuple[Answer, ...]) -> Generator[Step, Any, None]:
    """One of the nearest, or a person."""
    chosen = yield Ask("哪一个", WHICH, one_of((*near, None), (*map(str, near), NEITHER)))
    if chosen:
        yield from told(asked, chosen)
        return
    yield Keep(Missed(asked), "没答上")
    yield from hand_over(visit, asked)


def hand_over(visit: Visit, asked: str) -> Generator[Step, Any, None]:
    """To the account's agents while they are there, else to the official on duty, who answers in their own chat."""
    duty = yield Look("值班", "duty_hours")
    if duty["agents"] and duty["open"]:
        yield Keep(ToAgents(), "转接")
        yield Say("正在转接客服，请稍等。")
        return
    yield Keep(AskOfficial(asked), "问人")
    if not duty["someone"]:
        yield Say(NOBODY)
    elif duty["open"]:
        yield Say(HANDED)
    else:
        yield Say(words(CLOSED, opens=duty["opens"]))
    if visit.county.hotline:
        yield Say(words(URGENT, hotline=visit.county.hotline))
