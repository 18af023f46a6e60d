"""延长, 转居家/转集中/转院, 分类, 转出, 误登: what becomes of somebody's quarantine, with a reason."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.quarantine.acts import ChangeKind, Extend, Regrade, Transfer, Undo
from flows.quarantine_orders import Days, Why, Word, kept, order, told
from flows.quarantine_places import Door, Village
from flows.serving import DECIDES, part, serving
from flows.visit import Visit
from records.ledgers.monitoring import CENTRAL, GRADES, HOME, HOSPITAL

EXTEND = order("延长|延长隔离")
MOVE = order("转居家|转集中|转院|转医院")
GRADE = order("分类|改分类")
AWAY = order("转出|转到|转村")
MISTAKE = order("误登|登错了|撤销隔离")
VERB = re.compile(r"(?P<verb>转居家|转集中|转院|转医院).*", re.DOTALL)
KIND = {"转居家": HOME, "转集中": CENTRAL, "转院": HOSPITAL, "转医院": HOSPITAL}
ASK_WHY = "为什么？用一句话写原因，本人会看到。"


@flow("延长隔离", meets=serving(EXTEND, DECIDES))
def extend(visit: Visit) -> Generator[Step, Any, None]:
    """By some days, with a reason."""
    found = yield from kept(EXTEND, "延长哪一位？发姓名。")
    if found:
        one, stay = found
        days = yield Ask("天数", "延长几天？例如「3天」。", Days(EXTEND))
        reason = yield Ask("原因", ASK_WHY, Why(EXTEND, days=True))
        yield Keep(Extend(one["id"], days, reason), about=one["id"])
        yield Say(words("{name}延长 {n} 天，一共 {days} 天。{told}", told=told(stay), name=one["name"], n=days, days=stay["days"] + days))


@flow("换隔离方式", meets=serving(MOVE, DECIDES))
def move(visit: Visit) -> Generator[Step, Any, None]:
    """From home to a central place, to hospital, or back."""
    found = yield from kept(MOVE, "转哪一位？发姓名。")
    if found:
        one, stay = found
        kind = yield Ask("方式", "怎么隔离？", Verb((HOME, CENTRAL, HOSPITAL)))
        reason = yield Ask("原因", ASK_WHY, Why(MOVE))
        yield Keep(ChangeKind(one["id"], kind, reason), about=one["id"])
        yield Say(words("{name}改为{kind}隔离。{told}", told=told(stay), name=one["name"], kind=kind))
        if kind == CENTRAL:
            yield Say(words("安排房间，发「安排 {name} 房号」；看空房，发「房间」。", name=one["name"]))


@flow("改分类", meets=serving(GRADE, DECIDES))
def regrade(visit: Visit) -> Generator[Step, Any, None]:
    """Another of the five classes; what it was stays in the history."""
    found = yield from kept(GRADE, "给哪一位改分类？发姓名。")
    if found:
        one, stay = found
        options = "、".join(GRADES)
        grade = yield Ask("分类", words("改成哪一类？{options}。", options=options), Word(GRADE, GRADES))
        reason = yield Ask("原因", ASK_WHY, Why(GRADE, GRADES))
        yield Keep(Regrade(one["id"], grade, reason), about=one["id"])
        yield Say(words("{name}由「{before}」改为「{grade}」。{told}", told=told(stay), name=one["name"], before=stay["grade"], grade=grade))


@flow("转出隔离", meets=serving(AWAY, DECIDES))
def transfer(visit: Visit) -> Generator[Step, Any, None]:
    """To a door of another village; its doctor and cadre take over with everything that was signed."""
    found = yield from kept(AWAY, "转出哪一位？发姓名。")
    if found is None:
        return
    one, stay = found
    area = yield Ask("村", "转到哪个村？发村名。", Village(AWAY, visit.villages))
    door = yield Ask("门牌", "住那个村的几号？发门牌号，例如「8号」。", Door(AWAY))
    home = yield Look("住处", "village_door", about=f"{area} {door}")
    if home is None:
        yield Say("那个村没有这个门牌号。请核对以后再发一次「转出」。")
        return
    reason = yield Ask("原因", ASK_WHY, Why(AWAY, besides=r"\S*[村社]|\d+\s*[号户门]"))
    name = next(village for code, village, _ in visit.villages if code == area)
    yield Keep(Transfer(one["id"], area, home["id"], reason), about=one["id"])
    yield Say(words("{name}转到{village} {door} 号，以后由那边签字。{told}", told=told(stay), name=one["name"], village=name, door=door))


@flow("撤销隔离", meets=serving(MISTAKE, DECIDES))
def undo(visit: Visit) -> Generator[Step, Any, None]:
    """It was a mistake from the beginning; nothing is deleted, the row says so."""
    found = yield from kept(MISTAKE, "哪一位登错了？发姓名。")
    if found:
        one, stay = found
        reason = yield Ask("原因", "哪里登错了？用一句话写，本人会看到。", Why(MISTAKE))
        if (yield Ask("确定", words("撤销{name}的隔离，确定吗？", name=one["name"]), YesNo(("确定撤销", "不撤")))):
            yield Keep(Undo(one["id"], reason), about=one["id"])
            yield Say(words("{name}的隔离撤销了。{told}", told=told(stay), name=one["name"]))


class Verb(Word):
    """The kind that the verb says."""

    def __init__(self, options: tuple[str, ...]) -> None:
        super().__init__(VERB, options)

    def find(self, sentence: str, about: str) -> str | None:
        verb = part(VERB, "verb")(sentence)
        return KIND[verb] if verb else None
