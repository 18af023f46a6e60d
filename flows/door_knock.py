"""敲门: who stands at a door asks the five questions of everybody who lives there, in one line or one by one."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from datetime import date, datetime
from typing import Any

from chat.flow import flow
from chat.kinds import any_of
from chat.steps import Ask, Look, Say, Step, words
from flows.knock_kinds import UNNAMED, OfPeople
from flows.knocked import Door, keep
from flows.ordered import NUMBER
from flows.serving import pick, serving
from flows.visit import Person, Visit

QUESTIONS = {
    "去过": "最近 {days} 天谁去过外地？",
    "接触": "谁接触过病人、发烧的人或外地回来的人？",
    "不舒服": "谁发烧、咳嗽或不舒服？",
    "回来": "谁是最近从外地回来的？从哪里、哪天？",
    "不在家": "谁现在不在家？在哪里、哪天回？",
}
FIRST = "{door} 号 {n} 人：{names}。\n{question}\n说名字和情况，例如「{example} 去过武汉」；没有，回「无」。"
NOT_YOURS = "{door} 号不在您的片里，或者没有这一户。回「敲门」看还有哪些户。"
_ONE = re.compile(r"敲门\s*\d{1,5}(?!\d).*", re.DOTALL)
_LIST = re.compile(r"敲门|敲门(?:名单|进度)|还没敲(?:的)?")


@flow("敲门", meets=serving(_ONE), keeps_last=True)
def door_knock(visit: Visit) -> Generator[Step, Any, None]:
    """Every answer is about people by name; what cannot wait goes to the doctor, who came back is announced."""
    number = yield Ask("号", "敲哪一户？发门牌号，例如「敲门 12」。", NUMBER)
    row = yield from pick((yield Look("门", "doors", about=number)), "有几个这个门牌号，是哪个村的？")
    home = (yield Look("户", "household_people", about=row["id"])) if row else None
    if home is None:
        yield Say(words(NOT_YOURS, door=number))
        return
    at = datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone)
    door = Door(visit, home, tuple(map(person, home["people"])), at)
    told = yield from five(door)
    for one in door.people:
        yield from keep(door, one, {topic: dict(said).get(one.id, "") for topic, said in told.items()})
    yield from echo(door, told)


@flow("敲门进度", meets=serving(_LIST))
def progress(visit: Visit) -> Generator[Step, Any, None]:
    """How many were asked, cell by cell, and which doors are left."""
    found = yield Look("进度", "knocked")
    yield Say(words("近 14 天敲门：{asked}/{people} 人。", **found))
    if len(found["cells"]) > 1:
        told = "；".join(f"{cell} 片 {asked}/{people}" for cell, people, asked in found["cells"])
        yield Say(words("{told}。", told=told))
    if found["doors"]:
        yield Say(words("还没敲的 {n} 户：{doors}", n=len(found["doors"]), doors=" ".join(map(str, found["doors"]))))
        yield Say(words("敲一户，发「敲门 {door}」；都好，发「敲门 {door} 都好」。", door=found["doors"][0]))
    elif found["people"] and found["people"] == found["asked"]:
        yield Say("都敲过了，辛苦了！")


def five(door: Door) -> Generator[Step, Any, dict[str, tuple[tuple[int, str], ...]]]:
    told = {}
    days = door.visit.county.health_rule(door.today).travel_days
    for n, (topic, question) in enumerate(QUESTIONS.items()):
        asked = words(question, days=days)
        if n == 0:
            names = "、".join(one.name for one in door.people)
            asked = words(FIRST, door=door.home["door"], n=len(door.people), names=names, question=asked, example=door.people[-1].name)
        said = yield Ask(topic, asked, OfPeople(door.people, topic, door.today, door.home["door"]))
        told[topic] = (yield from named(door, topic, said[0][1])) if said and said[0][0] == UNNAMED else said
    return told


def named(door: Door, topic: str, what: str) -> Generator[Step, Any, tuple[tuple[int, str], ...]]:
    """Words without a name are somebody's, and never the worker's own."""
    names = tuple(one.name for one in door.people)
    who = yield Ask("是谁", words("「{what}」说的是谁？可以选几位。", what=what), any_of(door.people, names), about=topic)
    return tuple((one.id, what) for one in who)


def echo(door: Door, told: dict[str, tuple[tuple[int, str], ...]]) -> Generator[Step, Any, None]:
    """What was understood, name by name."""
    names = {one.id: one.name for one in door.people}
    lines = [f"· {names[id_]}：{what}" for topic in told for id_, what in told[topic]]
    number, people = door.home["door"], len(door.people)
    if not lines:
        yield Say(words("{door} 号记好了，{n} 人都好。", door=number, n=people))
        return
    yield Say(words("{door} 号记好了，{n} 人，其中：\n{lines}", door=number, n=people, lines="\n".join(dict.fromkeys(lines))))
    if told["接触"] or told["不舒服"]:
        yield Say("已告诉村医。")
    yield Say("哪里不对，发「改 去过 无」这样的话。")


def person(row: Mapping[str, Any]) -> Person:
    born = date.fromisoformat(row["born"]) if row["born"] else None
    return Person(row["id"], row["name"], row["name"], row["relation"], row["sex"], born)
