"""划户, 合并人口: an official puts the village's register in order."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.kinds import YesNo
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.staffing.acts import MergePersons, MoveDoors
from flows.shown import Shown
from flows.visit import Visit

_MOVE = re.compile(r"划户?\s*((?:\d{1,4}\s*号?\s*[、,， ]*)+)(?:到|给|归|划到)\s*第?\s*(\d{1,3})\s*(?:号|个)?(?:网?格)?[。.]?")
NO_VILLAGE = "这件事由一个村的村干部来办。"


def says_move(said: str) -> bool:
    return _MOVE.fullmatch(said.strip()) is not None


@dataclass(frozen=True, slots=True)
class Doors(Shown):
    """Doors, and behind them the number of the cell."""

    def parse(self, said: str) -> tuple[int, ...]:
        found = _MOVE.fullmatch(said.strip()) or _MOVE.fullmatch(f"划户 {said.strip()}")
        if found is None:
            raise Refusal("请这样发：「划户 12 31 到 2」，意思是 12 号、31 号划到第 2 网格。")
        return (*(int(door) for door in re.findall(r"\d+", found[1])), int(found[2]))

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if says_move(sentence) else None


@flow("划户", opens=("划户", "划网格"), hears=says_move, first=says_move)
def move(visit: Visit) -> Generator[Step, Any, None]:
    """Whoever has that cell has these doors from then on."""
    asked = yield Ask("哪几户", "哪几户划到哪个网格？例如「12 31 到 2」。", Doors())
    found = yield Look("门牌", "cell_doors", about=" ".join(map(str, asked)))
    if found is None:
        yield Say(NO_VILLAGE)
    elif not found["cell"]:
        yield Say(words("没有第 {n} 网格。本村有：{numbers}。", n=asked[-1], numbers="、".join(map(str, found["numbers"]))))
    elif not found["doors"]:
        yield Say("没有这些门牌号。请核对一下。")
    else:
        yield from confirm(found)


def confirm(found: dict[str, Any]) -> Generator[Step, Any, None]:
    doors = "、".join(f"{door} 号" for door in found["doors"])
    missing = words("（没有 {doors}）", doors="、".join(f"{door} 号" for door in found["missing"])) if found["missing"] else ""
    if (yield Ask("划吗", words("{doors}划到{cell}{missing}，对吗？", doors=doors, cell=found["name"], missing=missing), YesNo(("对", "不对")))):
        yield Keep(MoveDoors(found["village"], tuple(found["doors"]), found["cell"]), "划户")
        yield Say(words("划好了。从现在起由{cell}的网格员负责。", cell=found["name"]))
    else:
        yield Say("好的，没有动。")


@flow("合并人口", opens=("合并人口", "重复人口", "查重"))
def merge(visit: Visit) -> Generator[Step, Any, None]:
    """One pair after the other; only a person says that two are one."""
    pairs = yield Look("疑似重复", "twins")
    if not pairs:
        yield Say("没有看到登记了两次的人。")
        return
    done = 0
    for n, pair in enumerate(pairs, 1):
        question = words("{n}/{all} 这是同一个人吗？\n甲 {first}\n乙 {second}", n=n, all=len(pairs), first=pair["first"], second=pair["second"])
        if (yield Ask("同一人", question, YesNo(("是", "不是")), about=pair["gone"])):
            yield Keep(MergePersons(pair["gone"], pair["kept"]), "合并", about=pair["gone"])
            done += 1
    yield Say(words("好了，合并了 {done} 位，记录都留着。", done=done))
