"""返乡报备: who comes back from where, when, by what and with whom; whoever serves there hears it the same minute."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening import acts, origins
from county.screening.acts import ReportReturn
from county.screening.routing import Facts, Proposal, propose
from flows.calendar import day_of
from flows.ears import reads_health
from flows.hearing import ANY_DAY
from flows.joining import join
from flows.ordered import ANYWHERE, Village
from flows.questions import asks
from flows.return_kinds import Arrival, Body, Comer, Company, HouseDoor, Origin, Overheard, Ride, There
from flows.serving import SERVES, pick
from flows.visit import Person, Visit
from language import homecoming

OPENS = ("报备", "返乡报备", "我要报备", "回来报备", "回村报备")
WHO = "谁从外地回来？是您自己，回「我」；是别人，发姓名。"
DONE = "记下了：{who}{when}，从{origin}回来。\n已告诉村里的网格员、村医和村干部。"
UNSAID = "不清楚"
RULE = "按现在的规定（{why}）：{proposal}。由村医或村干部定，定了会告诉{you}。"
COMING = "路上戴好口罩，留好车票。到家了，回「到了」；日子有变，回「改期」。"
HERE = "在有人联系之前，请先待在家里，和家人分开吃住。"
THANKS = "谢谢您告诉我们。是谁说的，不会告诉别人。"


def comes_home(said: str) -> bool:
    """A return that is told, not asked about; with a temperature it is a report of one's health."""
    return said in OPENS or (not asks(said) and not reads_health(said) and homecoming.find(said, ANY_DAY) is not None)


@dataclass(frozen=True, slots=True)
class Comes:
    """Who, from where and when, as far as the talk has come."""

    visit: Visit
    who: Person | str
    source: str
    origin: str
    day: date
    today: date
    arrived: bool

    @property
    def you(self) -> str:
        return "您" if isinstance(self.who, Person) and self.who.me else str(self.who)

    def act(self, area: int, household: int) -> ReportReturn:
        person, name = (self.who.id, self.who.name) if isinstance(self.who, Person) else (0, self.who)
        return ReportReturn(name, self.origin, self.day, self.source, self.arrived, person, area, household)


def told_by_staff(visit: Visit, said: str) -> bool:
    """Before a name alone means something else to who looks after somebody: 「李桂兰昨天从武汉回来」."""
    return bool(visit.roles & SERVES) and comes_home(said)


@flow("返乡报备", hears=comes_home, meets=told_by_staff)
def returning(visit: Visit) -> Generator[Step, Any, None]:
    """Kept as soon as it is known who, from where and when; the rest is a correction of that."""
    area = yield from join(visit)
    today = day_of((yield Look("时", "now")), visit)
    staff = bool(visit.roles & SERVES)
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


def overheard(act: ReportReturn) -> Generator[Step, Any, ReportReturn]:
    """What the first sentence said besides, so that the first notice says it, too."""
    ride = yield Ask("说的车", "", Ride(), default=UNSAID)
    company = yield Ask("说的同行", "", Overheard(), default=UNSAID)
    fever = yield Ask("说的身体", "", Body(), default=UNSAID)
    return replace(act, ride=ride, company=company, fever=fever)


def details(comes: Comes, act: ReportReturn) -> Generator[Step, Any, ReportReturn]:
    """At most four short questions; with the third and fourth somebody may have to come at once."""
    you, look_back = comes.you, comes.visit.county.health_rule(comes.today).travel_days
    ride = act.ride or (
        yield Ask("坐什么", words("{you}坐什么车？发车次或车牌最好，例如「G1234」；不清楚，回「不清楚」。", you=you), Ride(), about=you)
    )
    company = act.company or (yield Ask("同行", "有谁一起回来？一个人，回「无」。", Company(), about=you))
    fever = act.fever or (yield Ask("身体", words("{you}现在有没有发烧、咳嗽或别的不舒服？", you=you), Body(), about=you))
    question = words("{you}最近 {days} 天接触过病人或发烧的人吗？", you=you, days=look_back)
    contact = yield Ask("接触", question, YesNo(("接触过", "没有")), about=you)
    return replace(act, ride=ride, company=company, fever=fever, contact=contact, told=True)


def conclude(comes: Comes, act: ReportReturn) -> Generator[Step, Any, None]:
    """What the rule proposes is said, and that people decide."""
    yield Say(words(DONE, who=comes.you, when=when(comes), origin=comes.origin))
    found = proposal(comes, act)
    if found.route != "none":
        yield Say(words(RULE, why=found.why, proposal=str(found), you=comes.you))
    if act.source == acts.WORKER:
        return
    yield Say(HERE if comes.arrived else COMING)


def proposal(comes: Comes, act: ReportReturn) -> Proposal:
    county = comes.visit.county
    kind = origins.kind(origins.place(act.origin), comes.today, county)
    return propose(Facts(kind, act.fever, act.contact), county.screening.rule(comes.today))


def when(comes: Comes) -> str:
    day = f" {comes.day.month}月{comes.day.day}日"
    return f"{day}到家" if not comes.arrived else f"{day}已到家"
