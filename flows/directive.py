"""收到 编号, 谁没回: a directive is receipted by each office, and its author sees by whom not."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.broadcasts.acts import Receipt
from flows.broadcast_words import SPEAKS
from flows.edition import UNKNOWN, line
from flows.ordered import NUMBER
from flows.serving import SERVES, serving
from flows.visit import Visit

RECEIVED, WHO = line("收到"), line("谁没(?:回|收到|回收到)")


@flow("收到指令", meets=serving(RECEIVED, SERVES), passing=True, silent=True)
def received(visit: Visit) -> Generator[Step, Any, None]:
    """The first one counts."""
    number = yield Ask("号", "收到哪一号？发编号。", NUMBER)
    found = yield Look("指令", "directive", about=number)
    if found is None:
        yield Say(words("{number} 号不是发给您的，或者不用回收到。", number=number))
    elif found["answered"]:
        yield Say(words("{number} 号您已经回过了。", number=number))
    else:
        yield Keep(Receipt(number), "收到")
        yield Say(words("好，{number} 号（{title}）记下您收到了。", number=number, title=found["title"]))


@flow("谁没回", meets=serving(WHO, SPEAKS), passing=True, silent=True)
def unreceipted(visit: Visit) -> Generator[Step, Any, None]:
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    found = yield Look("没回", "unreceipted", about=number)
    if found is None:
        yield Say(words(UNKNOWN, number=number))
    elif not found["directive"]:
        yield Say(words("{number} 号（{title}）不用回收到。", number=number, title=found["title"]))
    elif not found["all"]:
        yield Say(words("{number} 号（{title}）还没有发出去。", number=number, title=found["title"]))
    elif not found["late"]:
        yield Say(words("{number} 号（{title}）：{all} 人全都回了。", number=number, title=found["title"], all=found["all"]))
    else:
        yield Say(words("{number} 号（{title}）：{all} 人里还有 {late} 人没回：\n{who}", number=number, title=found["title"],
                        all=found["all"], late=found["late"], who="\n".join(found["who"])))  # fmt: skip
