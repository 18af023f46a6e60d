"""谁负责我: the people who are responsible for one's household, with their telephones."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, words
from flows.joining import join
from flows.visit import Visit


@flow("谁负责我", opens=("谁负责我", "谁负责我家", "谁管我", "谁管我家", "我归谁管", "谁负责我们村", "谁是网格员"))
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
