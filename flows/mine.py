"""谁负责我: the people who are responsible for one's household, with their telephones."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, words
from flows.joining import join
from flows.visit import Visit

_ASKS = re.compile(
    r"(?:请问)?(?:谁(?:在)?(?:负责|管|包联|照看)(?:着)?我(?:们|家|们家|们村|们这儿)?|我(?:家|们村)?归谁管|(?:我们?村?的?)?网格员是谁|谁是(?:我家|我们)?的?网格员)[?？啊呢]?"
)


def asks_who(said: str) -> bool:
    return _ASKS.fullmatch(said.strip()) is not None


@flow("谁负责我", opens=("谁负责我",), hears=asks_who, first=asks_who, interrupts=True)
def mine(visit: Visit) -> Generator[Step, Any, None]:
    """The nearest first."""
    yield from join(visit)
    people = yield Look("负责的人", "my_people")
    if not people:
        yield Say("您家还没有登记负责的人。")
    else:
        yield Say(words("您家由这些人负责：\n{people}", people="\n".join(line(one) for one in people)))
    if visit.county.hotline:
        yield Say(words("找不到人，打热线 {hotline}；也可以发「人工」。", hotline=visit.county.hotline))


def line(one: dict[str, str]) -> str:
    return f"{one['role']} {one['name']} {one['phone'] or '（没有登记电话）'}"
