"""「张三出门了」: who is kept apart has left home; said by a worker, a neighbour, or the person."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.quarantine.acts import LeftHome
from flows.shown import Shown
from flows.visit import Person, Visit

_WENT = r"(?:刚刚?|又|偷偷|现在|今天)?(?:出门了|跑出去了|跑出来了|溜出去了|出去了|离开家了|不在家了?|出门去了)"
_NAME = r"(?!我们|咱们|他们|她们|孩子|大家|有人|自己|消息|通知|结果|东西)[㐀-鿿·]{2,4}?"
SAW = re.compile(rf"(?:看见|看到|发现)?(?P<name>我|{_NAME}){_WENT}(?P<more>[\s，,。！!].*)?", re.DOTALL)
HERSELF = "我"
THANKS = "记下了，谢谢您。已经告诉村里去核实，不会说是谁讲的。\n您别自己去拦，保持距离。"
GO_BACK = "{who}在隔离，请马上回去，路上戴好口罩、别停留、别和人说话。村里会打电话给您。\n要买东西、拿药，发「人工」，我们送到门口。"
FREE = "{who}没有在隔离，正常出门戴好口罩就行。"


class Seen(Shown):
    """The name in such a sentence; "" for oneself."""

    def parse(self, said: str) -> str:
        return "" if said == HERSELF else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        match = SAW.fullmatch(sentence.strip())
        return match["name"] if match else None


def says_left(said: str) -> bool:
    return bool(SAW.fullmatch(said.strip()))


@flow("出门了", hears=says_left)
def left(visit: Visit) -> Generator[Step, Any, None]:
    """Whoever tells of another learns nothing about them."""
    name = yield Ask("谁", "是谁出门了？发姓名。", Seen())
    said = yield Ask("原话", "", FreeText(whole=True), default="出门了")
    family = next((person for person in visit.people if name in (person.label, person.name)), None) if name else visit.me
    if family:
        yield from own(visit, family, said)
    else:
        yield Keep(LeftHome(name, said))
        yield Say(THANKS if visit.joined else "要告诉村里，请先发「加入」说一下您住哪个村；急事打 110。")


def own(visit: Visit, who: Person, said: str) -> Generator[Step, Any, None]:
    """Oneself, or one of the family."""
    mine = yield Look("隔离", "my_stays")
    if not any(one["person"] == who.id for one in mine):
        yield Say(words(FREE, who=who))
        return
    yield Keep(LeftHome("" if who.me else who.name, said))
    yield Say(words(GO_BACK, who=who))
