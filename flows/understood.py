"""看懂了, 讲过, 谁没看懂: whether a letter has landed, asked of who got it, seen by who wrote it."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.broadcasts.acts import Explained, Understood
from flows.broadcast_words import SPEAKS
from flows.edition import UNKNOWN, line
from flows.ordered import NUMBER
from flows.serving import pick, serving
from flows.shown import Shown
from flows.visit import Visit

NOTHING = "现在没有要考您的。有不明白的，直接问我。"
RIGHT = "答对了。"
WRONG = "不对，应该是：{right}。"
THANKS = "谢谢，您都看懂了。"
AGAIN = "没关系，记住上面的就好。有不明白的，直接问我；网格员也会来讲一讲。"
WHO = line("谁没看懂")
EXPLAINED = re.compile(r"讲过\s*(?P<number>\d{3,6})\s*号?\s*(?P<name>[㐀-鿿·]{2,6})[。.]?")


@flow("看懂了", opens=("看懂了", "看懂", "都看懂了", "看明白了"), silent=True)
def understood(visit: Visit) -> Generator[Step, Any, None]:
    """One question after the other; who is wrong hears at once what is right."""
    found = yield Look("考什么", "asked_back")
    if found is None:
        yield Say(NOTHING)
        return
    wrong = 0
    for n, question in enumerate(found["questions"], 1):
        chosen = yield Ask(f"第{n}题", question["ask"], one_of(question["choices"]))
        right = question["choices"][question["right"] - 1]
        yield Say(RIGHT if chosen == right else words(WRONG, right=right))
        wrong += chosen != right
    yield Keep(Understood(found["edition"], not wrong), "看懂")
    yield Say(AGAIN if wrong else THANKS)


@flow("谁没看懂", meets=serving(WHO, SPEAKS), passing=True, silent=True)
def unsure(visit: Visit) -> Generator[Step, Any, None]:
    """By village, without names: those are on the list of who serves the door."""
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    found = yield Look("看懂", "edition_unsure", about=number)
    if found is None:
        yield Say(words(UNKNOWN, number=number))
    elif not found["asks"]:
        yield Say(words("{number} 号（{title}）没有考大家。", number=number, title=found["title"]))
    elif not found["villages"]:
        yield Say(words("{number} 号（{title}）还没有人收到。", number=number, title=found["title"]))
    else:
        listed = "\n".join(_line(one) for one in found["villages"])
        yield Say(words("{number} 号（{title}）：\n{listed}", number=number, title=found["title"], listed=listed))
        yield Say("没看懂和没回的人，在网格员的「今天」里。")


def _line(one: dict[str, Any]) -> str:
    told = f"，讲过 {one['told']}" if one["told"] else ""
    return f"· {one['name']}：看懂 {one['right']}，答错 {one['wrong']}，没回 {one['silent']}{told}"


@dataclass(frozen=True, slots=True)
class Told(Shown):
    """Number and name of 「讲过 101 王秀英」, as «101 王秀英»."""

    def parse(self, said: str) -> str:
        match = EXPLAINED.fullmatch(said.strip())
        if match is None:
            raise Refusal("请这样发：「讲过 101 姓名」。")
        return f"{match['number']} {match['name']}"

    def find(self, sentence: str, about: str) -> str | None:
        return sentence


@flow("讲过", meets=serving(EXPLAINED), passing=True, silent=True)
def explained(visit: Visit) -> Generator[Step, Any, None]:
    """A helper has been there: it leaves their list."""
    asked = yield Ask("谁", "请这样发：「讲过 101 姓名」。", Told())
    found = yield Look("名单", "to_explain", about=asked)
    one = yield from pick(found, "有几位同名，是哪一位？")
    if one is None:
        yield Say("您的名单里没有这个人，或者他已经看懂了。发「今天」看还有谁。")
        return
    number = int(asked.partition(" ")[0])
    yield Keep(Explained(number, one["person"]), "讲过")
    yield Say(words("记下了，{name}讲过了。辛苦。", name=one["name"]))
