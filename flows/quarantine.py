"""隔离: a doctor or cadre places somebody, and sees who is kept apart."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.quarantine.acts import Place
from flows.quarantine_orders import NOT_YOURS, Days, Why, Word, order, whom
from flows.serving import DECIDES, SERVES, serving
from flows.visit import Visit
from records.ledgers.monitoring import CENTRAL, CONTACT, GRADES, HOME, HOSPITAL, KINDS, ORDINARY

ORDER = order("隔离|居家隔离|集中隔离")
LIST = re.compile(r"隔离(名单|的人|清单)|谁在隔离|在管")
MEANT_KIND = (("在家", HOME), ("住院", HOSPITAL), ("送医", HOSPITAL), ("隔离点", CENTRAL))
MEANT_GRADE = (("密切接触", CONTACT), ("接触", CONTACT))
ALREADY = "{name}已经在{kind}：第 {nth}/{days} 天，到 {until}。\n要改，发：\n延长 {name} 3天 原因\n转集中 {name}\n分类 {name} 密接 原因"
CONFIRM = "{name}{kind} {days} 天，分类「{grade}」，原因：{reason}。\n{told}确定吗？（要改，发「改 天数 7」）"
TELLS = "本人和家里会收到通知、依据和申诉的办法。"
IN_PERSON = "他家没有能收到消息的手机，请当面说清原因、依据，不同意可以找乡镇复核。"
NEXT = "{name}开始{kind}。每天的体温到齐了，发「签」，村医和村干部都要签。\n要改，发「延长」「分类」「转集中」加姓名。"
MOST_LINES = 15


@flow("隔离", meets=serving(ORDER, DECIDES))
def place(visit: Visit) -> Generator[Step, Any, None]:
    """One line is enough; what is missing is asked, what was assumed is shown before it is kept."""
    one = yield from whom(ORDER, "要隔离哪一位？发姓名。")
    if one is None:
        return
    stay = yield Look("现在", "stay_of", about=one["id"])
    if stay:
        yield Say(words(ALREADY, name=one["name"], **{k: stay[k] for k in ("kind", "nth", "days", "until")}))
        return
    known = yield Look("可以定", "may_place", about=one["id"])
    if not known["may"]:
        yield Say(words(NOT_YOURS, name=one["name"]))
        return
    yield from details(visit, one, known["phone"])


def details(visit: Visit, one: dict[str, Any], phone: bool) -> Generator[Step, Any, None]:
    now = yield Look("时", "now")
    rule = visit.county.quarantine.rule(datetime.fromtimestamp(now, visit.county.zone).date())
    reason = yield Ask("原因", words("为什么隔离{name}？例如：从郑州回来。", name=one["name"]), Why(ORDER, (*KINDS, *GRADES), days=True))
    grade = yield Ask("分类", "属于哪一类？", Word(ORDER, GRADES, MEANT_GRADE), default=meant(reason))
    kind = yield Ask("方式", "怎么隔离？", Word(ORDER, KINDS, MEANT_KIND), default=HOME)
    days = yield Ask("天数", "隔离几天？例如「14天」。", Days(ORDER), default=str(rule.length(grade)))
    told = words(TELLS if phone else IN_PERSON)
    shown = {"told": told, "name": one["name"], "kind": f"{kind}隔离", "days": days, "grade": grade, "reason": reason}
    if not (yield Ask("确定", words(CONFIRM, **shown), YesNo(("确定隔离", "先不")))):
        yield Say("好的，没有登记。")
        return
    yield Keep(Place(one["id"], kind, days, reason, grade), about=one["id"])
    yield Say(words(NEXT, name=one["name"], kind=shown["kind"]))


def meant(reason: str) -> str:
    """A contact is one, whatever else is said."""
    return CONTACT if any(word in reason for word, _ in MEANT_GRADE) else ORDINARY


@flow("隔离名单", meets=serving(LIST, SERVES), interrupts=True)
def listed(visit: Visit) -> Generator[Step, Any, None]:
    """Everybody, those first whose time is over first."""
    every = yield Look("名单", "watched")
    if not every:
        yield Say("您负责的地方现在没有人在隔离。")
        return
    lines = [f"{one['name']} {one['kind']}，{one['grade']}，{one['nth']}/{one['days']} 天，到 {one['until']}" for one in every[:MOST_LINES]]
    more = f"\n还有 {len(every) - MOST_LINES} 位，请到后台看。" if len(every) > MOST_LINES else ""
    yield Say(words("在隔离 {n} 位：\n{lines}{more}", n=len(every), lines="\n".join(lines), more=more))
