"""返乡报备: who comes back from where, when, by what and with whom; whoever serves there hears it the same minute."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from chat.flow import Meeting, flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening import acts
from county.screening.acts import ReportReturn
from flows.calendar import day_of
from flows.ears import reads_health
from flows.hearing import ANY_DAY
from flows.joining import join
from flows.journey import DONE, Comes, conclude, details, overheard, when
from flows.ordered import ANYWHERE, Village
from flows.questions import asks
from flows.return_kinds import Arrival, Comer, HouseDoor, Origin, There
from flows.serving import pick, serves
from flows.visit import Person, Visit
from language import homecoming

OPENS = ("报备", "返乡报备", "我要报备", "回来报备", "回村报备")
WHO = "谁从外地回来？是您自己，回「我」；是别人，发姓名。"
THANKS = "谢谢您告诉我们。是谁说的，不会告诉别人。"


def comes_home(said: str) -> bool:
    """A return that is told, not asked about; with a temperature it is a report of one's health."""
    return said in OPENS or (not asks(said) and not reads_health(said) and homecoming.find(said, ANY_DAY) is not None)


TOLD_BY_STAFF = Meeting(comes_home, serves)
"""Before a name alone means something else to who looks after somebody: 「李桂兰昨天从武汉回来」."""


@flow("返乡报备", hears=comes_home, meets=TOLD_BY_STAFF)
def returning(visit: Visit) -> Generator[Step, Any, None]:
    """Kept as soon as it is known who, from where and when; the rest is a correction of that."""
    area = yield from join(visit)
    today = day_of((yield Look("时", "now")), visit)
    staff = serves(visit)
    who = yield Ask("谁", WHO, Comer(visit.people, others_only=staff))
    own = isinstance(who, Person)
    you = "您" if own and who.me else str(who)
    origin = yield Ask("从哪", words("{you}从哪里回来？写到市、县，例如「湖北武汉」。", you=you), Origin(), about=you)
    day = yield Ask("哪天", words("{you}哪天到家？例如「明天」「2月6日」；已经到了，回「到了」。", you=you), Arrival(today), about=you)
    there = day < today or (day == today and (yield Ask("到没", words("{you}到家了吗？", you=you), There(today), about=you)))
    source = (acts.SELF if who.me else acts.FAMILY) if isinstance(who, Person) else acts.WORKER if staff else acts.NEIGHBOUR
    comes = Comes(visit, who, source, origin, day, today, there)
    act = comes.act(area, 0) if own else (yield from somebody(comes, staff=staff))
    act = yield from overheard(act)
    yield Keep(act, "返乡")
    if source == acts.NEIGHBOUR:
        yield Keep(replace(act, told=True), "返乡")
        yield Say(words(DONE, who=you, when=when(comes), origin=origin))
        yield Say(THANKS)
        return
    act = yield from details(comes, act)
    yield Keep(act, "返乡")
    yield from conclude(comes, act)


def somebody(comes: Comes, *, staff: bool) -> Generator[Step, Any, ReportReturn]:
    """Of the register, for whoever serves there and may look into it; else a name and where they go."""
    if staff:
        known = yield from pick((yield Look("是谁", "people_named", about=comes.you)), "叫这个名字的有几位，是哪一位？")
        if known:
            return replace(comes.act(known["area"], known["household"]), person=known["id"])
    village, household = yield from home(comes.visit, comes)
    return comes.act(village, household)


def home(visit: Visit, comes: Comes) -> Generator[Step, Any, tuple[int, int]]:
    """Of somebody else: the village where they go, one's own unless another is named, and the household."""
    village = (yield Ask("村", "", Village(visit.villages), about=comes.you, default=ANYWHERE)) or visit.area
    door = yield Ask("哪户", words("{who}去哪一户？发门牌号，例如「12」；不知道，回「不知道」。", who=comes.you), HouseDoor(), about=comes.you)
    if not door:
        return village, 0
    found = yield Look("户", "village_door", about=f"{village} {door}")
    if found is None:
        yield Say(words("没有 {door} 号这一户，先记在村里，网格员会去核实。", door=door))
    return village, found["id"] if found else 0
