"""The toy flows in later releases: questions added, dropped, renamed, given a new meaning; a flow renamed, one gone."""

from __future__ import annotations

from chat.flow import flow
from chat.flows import Flows
from chat.kinds import FreeText, YesNo, any_of, one_of
from chat.steps import Ask, Keep, Look, Say, Tell, words
from tests.chat.toys import FLOWS, SYMPTOMS, Degrees, Report, Tip, hears_degrees, help_me, lost


@flow("名单", opens=("名单",))
def roll(visit):
    """As long as a talk may be: a loop scoped by number, and one number too many for a family."""
    for number in range(70):
        name = yield Ask("姓名", words("第{n}位叫什么?", n=number), FreeText(), about=number)
        yield Keep(name, name="名单", about=number)
        if number == 12 or not (yield Ask("还有", "还有吗?", YesNo(), about=number)):
            break
    yield Say("都记下了。")


@flow("健康上报", opens=("上报", "体温"), hears=hears_degrees, keeps_last=True, daily=True)
def longer(visit):
    """A question put first, the temperature with a new meaning, another order, an alarm for another role."""
    yield Look("昨天", "yesterday")
    place = yield Ask("在哪", "人在哪里?", one_of(("家里", "外地")), assume="家里")
    who = yield Ask("谁", "为谁上报?", one_of(visit.family), before=visit.before["谁"])
    symptoms = yield Ask("症状", "有下面的情况吗？", any_of((*SYMPTOMS, "胸闷")), about=who, default="无")
    temperature = yield Ask("体温@2", words("{who}的额温?", who=who), Degrees(), about=who)
    if temperature >= 37.3 or symptoms:
        yield Tell("township", words("{place} {who}", place=place, who=who), about=who, urgent=True)
    yield Keep(Report(who, temperature, symptoms), about=who)
    yield Say("已上报。")


@flow("健康上报", opens=("上报", "体温"), hears=hears_degrees, keeps_last=True, daily=True)
def shorter(visit):
    """Everything but the temperature is dropped, and the end comes early."""
    who = yield Ask("为谁", "为谁上报?", one_of(visit.family), assume="我")
    temperature = yield Ask("体温", "体温?", Degrees(), about=who)
    yield Keep(Report(who, temperature), about=who)


@flow("线索", opens=("举报",), formerly=("举报",))
def clue(visit):
    """The tip-off under a new name: the message itself may be the tip."""
    text = yield Ask("内容", "看到了什么?", FreeText(whole=True))
    seen = yield Ask("亲眼", "是亲眼看到的吗?", YesNo(("亲眼", "听说")))
    yield Keep(Tip(text, str(seen)))
    yield Say(words("「{text}」收到了。", text=text))


FIRST = Flows([*FLOWS, roll])
SECOND = Flows([longer, clue, roll, help_me, lost])
THIRD = Flows([shorter, help_me, lost])
RELEASES = (FIRST, SECOND, THIRD)
