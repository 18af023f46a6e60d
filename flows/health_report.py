"""The daily health report, for oneself and the family; a worrying answer reaches the village doctor at once."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Look, Say, Step, words
from county.receipt import receipt
from flows.advice import CALL_120
from flows.checkup import Checkup, Part
from flows.checkup_questions import complain, conclude, measure, trace
from flows.ears import reads_health
from flows.findings import Today
from flows.hearing import Ear
from flows.joining import join
from flows.telling import UNSAID, Danger
from flows.visit import Person, Visit
from flows.whom import AT_ONCE, NOBODY, Others, Which, Whom, is_ill, was_out


@flow(
    "健康上报",
    opens=("上报", "健康上报", "体温", "报体温", "发烧", "打卡", "测温", "退烧了", "烧退了", "不烧了"),
    hears=reads_health,
    keeps_last=True,
    daily=True,
    leads=True,
)
def health_report(visit: Visit) -> Generator[Step, Any, None]:
    """「36.5」 on a calm day; more only where something is new or worrying."""
    yield from warn(visit)
    area = yield from join(visit)
    today = yield from moment(visit)
    if visit.me.is_child(today.day):
        yield Say("14 岁以下，请爸爸妈妈或家里大人帮你报。\n身体不舒服，马上告诉大人；喘不上气、很难受，打 120。")
        return
    yield from report(visit, area, today, (yield from whom(visit)))


def moment(visit: Visit) -> Generator[Step, Any, Today]:
    """When this report began, and the rule of that day."""
    at = datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone)
    return Today(at, visit.county.health_rule(at.date()))


def report(visit: Visit, area: int, today: Today, chosen: Sequence[Person]) -> Part:
    """Everything that is asked and said of those chosen, whoever is in danger first."""
    every = [Checkup(visit, who, area, today, Ear(visit.people, who, len(chosen) == 1)) for who in chosen]
    for one in every:
        yield from one.listen()
    every.sort(key=lambda one: (not one.worries.red, not one.worries.urgent))
    yield from check(every)
    for one in every:
        yield from conclude(one)
    yield Say(words("已上报，谢谢！回执 {code}", code=receipt(visit.account, int(today.at.timestamp()))))


def warn(visit: Visit) -> Part:
    """A newcomer in danger is not kept waiting by a notice and a name."""
    if visit.joined:
        return
    if (yield Ask("急", "", Danger(), default=UNSAID)):
        yield Say(CALL_120)


def whom(visit: Visit) -> Generator[Step, Any, list[Person]]:
    """Those chosen or named; who is named later, while another is being asked about, comes first."""
    danger = yield Ask("急症", "", Danger(visit.people), default=UNSAID)
    question = words("{danger}为谁上报？回数字或称呼，可以选几位。", danger=words(CALL_120 + "\n") if danger else "")
    alone = visit.me.label if len(visit.people) == 1 and not danger else None
    assume = None if danger else visit.me.label
    chosen = yield Ask("谁", question, Whom(visit.people), assume=assume, default=alone)
    others = yield from named_later(visit, chosen)
    return [*others, *(person for person in chosen if person not in others)]


def named_later(visit: Visit, chosen: tuple[Person, ...]) -> Generator[Step, Any, tuple[Person, ...]]:
    """Sentence by sentence, until one names nobody new."""
    others: tuple[Person, ...] = ()
    for n in range(AT_ONCE - len(chosen)):
        more = yield Ask(f"还有@{n}", "", Others(visit.people, (*chosen, *others)), default=NOBODY)
        if not more:
            break
        others = (*more, *others)
    return others


def check(every: list[Checkup]) -> Part:
    """Each one's temperature; what may be asked of all together is asked once."""
    for one in every:
        yield from measure(one)
    unwell = yield from who_is_ill(every)
    for one in every:
        yield from complain(one, None if unwell is None else one.who in unwell)
    out = yield from who_was_out(every)
    for one in every:
        yield from trace(one, None if out is None else one.who in out)


def who_is_ill(every: list[Checkup]) -> Generator[Step, Any, tuple[Person, ...] | None]:
    """Of several people of whom it is not known; None where there is only one, who is asked directly."""
    unknown = tuple(one.who for one in every if one.said == UNSAID and not one.calm)
    if len(unknown) < 2:
        return None
    question = words("{who}有没有不舒服？比如咳嗽、嗓子疼、没力气、喘不上气、拉肚子。\n有，回数字或称呼；都没有，回「无」。", who=names(unknown))
    kind = Which(people(every), unknown, is_ill)
    before = kind.show(tuple(one.who for one in every if one.who.last and one.who.last.symptoms != NOBODY))
    return (yield Ask("谁不舒服", question, kind, before=before))


def who_was_out(every: list[Checkup]) -> Generator[Step, Any, tuple[Person, ...] | None]:
    asked = [one for one in every if not one.stable]
    unknown = tuple(one.who for one in asked)
    if len(unknown) < 2 or all(one.out != UNSAID for one in asked):
        return None
    question = words(
        "最近 {days} 天，有谁去过外地、接触过发烧或隔离的人，或者家里来过外地人？\n有，回数字或称呼；都没有，回「无」。",
        days=every[0].today.rule.travel_days,
    )
    kind = Which(people(every), unknown, was_out)
    before = kind.show(tuple(one.who for one in every if one.who.last and one.who.last.exposure != NOBODY))
    return (yield Ask("谁接触外出", question, kind, before=before))


def people(every: list[Checkup]) -> tuple[Person, ...]:
    return tuple(one.who for one in every)


def names(some: tuple[Person, ...]) -> str:
    return "、".join(map(str, some))
