"""Somebody ill who is not in the family's list: the doctor hears what cannot wait, then the person may be added."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo, one_of
from chat.steps import Ask, Look, Say, Step, Tell, Words, words
from county.fever import Worries
from flows.advice import RED, told
from flows.family import enrol
from flows.health_report import moment, report, warn
from flows.joining import join
from flows.names import NAME
from flows.strangers import STRANGER, Family, Quoted, Strangers, called, strangers, worries
from flows.visit import Person, Resident, Visit
from flows.whom import NOBODY
from language.people import OTHER
from language.report import Said

NOT_OURS = "{who}还没有登记在您家。加进来就能接着报，以后也能替{who}报。"
TOLD = "{told}\n{question}"
ADD, ONLY_TELL = "加进来，接着报", "只告诉村医"
RAW = "报的是没登记的{who}：「{said}」。上面是来报的人，请先打给他问清地址。"
REPORTER = Resident(0, 0, "您")
"""Whoever reports, the same before and after joining: who was told once is not told again."""
_FULL = re.compile(r"(?![老小阿大])[㐀-鿿·]{2,15}(?<![婶叔伯姨姑舅哥姐嫂爷奶])")
"""A name that needs no asking: 李四, not 老王 nor 王婶."""
GO_ON = "已加上{name}。刚才说的是：\n「{said}」\n现在就给{name}报上吗？"


@flow("没登记的家人", meets=STRANGER)
def outsider(visit: Visit) -> Generator[Step, Any, None]:
    """What was said of a stranger is passed on in the very words, and never kept as the sender's own health."""
    yield from warn(visit)
    area = yield from join(visit)
    today = yield from moment(visit)
    said = yield Ask("原话", "", Quoted(visit.people), default="")
    ours = yield Ask("家里的", "", Family(visit.people), default=NOBODY)
    named = yield Ask("外人", "", Strangers(visit.people), default=NOBODY)
    if not named:
        yield Say("发体温就能上报，例如「36.5」或「爷爷 37.8」。")
        return
    found = [(worries(one, said, today.rule), one) for one in strangers(said, ()) if one.person.word in named]
    worried, stranger = min(found, key=gravity)
    who, everyone = called(stranger), "、".join(called(one) for _, one in found)
    if worried.urgent:
        yield Tell("village_doctor", words(RAW, who=everyone, said=said), "外人", about=REPORTER, urgent=True)
    holder = yield Look("医生", "responsible", about=Resident(visit.me.id, area, visit.me.label))
    question = asked(worried, who, holder)
    added = None
    wanted = (yield Ask("怎么办", question, one_of((ADD, ONLY_TELL)))) == ADD
    if wanted:
        added = yield from add(visit, who, stranger.person.relation, said)
    elif not worried.urgent:
        yield Tell("village_doctor", words(RAW, who=everyone, said=said), "外人", about=REPORTER)
    chosen = [person for person in (added, *ours) if person]
    if chosen:
        yield from report(visit, area, today, chosen)
    if added is None and wanted and not worried.urgent:
        yield Say("好的，先不报。")
    elif added is None:
        yield Say(words("{who}的情况，{told}\n加重了马上打 120。", who=who, told=told(holder)))


def gravity(one: tuple[Worries, Said]) -> tuple[bool, bool]:
    return (not one[0].red, not one[0].urgent)


def asked(worried: Worries, who: str, holder: dict[str, Any] | None) -> Words:
    """Who has been told comes first, and before that the 120."""
    question = words(NOT_OURS, who=who)
    if worried.red:
        return words(TOLD, told=words(RED, told=told(holder)), question=question)
    return words(TOLD, told=told(holder), question=question) if worried.urgent else question


def add(visit: Visit, who: str, relation: str, said: str) -> Generator[Step, Any, Person | None]:
    """Into the family; whom the next message finds there is reported for, if that is still wanted."""
    known = who if relation == OTHER and _FULL.fullmatch(who) else None
    name = yield Ask("家人姓名", words("{who}叫什么名字？请发姓名。", who=who), NAME, default=known)
    if not (yield from enrol(visit, name, relation)):
        return None
    if not (yield Ask("报上", words(GO_ON, name=name, said=said), YesNo(("报上", "先不报")))):
        return None
    return next((person for person in visit.people if person.name == name), None)
