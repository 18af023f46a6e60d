"""How somebody comes home: what is asked of it after it is known who, from where and when, and what is said in the end."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chat.kinds import YesNo
from chat.steps import Ask, Say, Step, words
from county.screening import acts, origins
from county.screening.acts import ReportReturn
from county.screening.routing import Facts, Proposal, propose
from flows.journey_kinds import Body, Company, Overheard, Ride
from flows.visit import Person, Visit

DONE = "记下了：{who}{when}，从{origin}回来。\n已告诉村里的网格员、村医和村干部。"
UNSAID = "不清楚"
RULE = "按现在的规定（{why}）：{proposal}。由村医或村干部定，定了会告诉{you}。"
COMING = "路上戴好口罩，留好车票。到家了，回「到了」；日子有变，回「改期」。"
HERE = "在有人联系之前，请先待在家里，和家人分开吃住。"


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
