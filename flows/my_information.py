"""我的信息, 更正, 删除, 谁看过我: what is kept about a person, who read it, and their rights to it with a clock."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText, YesNo, one_of
from chat.steps import Ask, Keep, Kind, Look, Say, Step, words
from county.acts import CorrectPerson, DataRequest
from flows.names import NAME, PHONE, BirthYear
from flows.visit import Visit

OTHER = "上报的内容或别的"
RUNNING = "您的「{kind}」请求正在办，{due}前答复。"
LATE = "您的「{kind}」请求该在{due}前答复，已经晚了，我们在催。"
FIELDS = {"姓名": "name", "手机号": "phone", "出生年": "born_year"}


@flow("我的信息", opens=("我的信息", "我的资料", "个人信息", "隐私"))
def my_information(visit: Visit) -> Generator[Step, Any, None]:
    """What is kept, half hidden, why, and how to change or end it."""
    if not visit.joined:
        yield Say("您还没有登记，我这里没有您的个人信息。\n要登记请发「加入」。")
        return
    kept = yield Look("信息", "my_information")
    labels = {person.id: str(person) for person in visit.people}
    yield Say(words("登记在{village}：", village=visit.village))
    order = list(labels)
    for person in sorted(kept["people"], key=lambda one: order.index(one["id"]) if one["id"] in labels else len(order)):
        who = labels.get(person["id"], "家人")
        yield Say(words("· {who} {name}，手机{phone}", who=who, name=person["name"], phone=person["phone"]))
    yield Say(
        words(
            "最近 {days} 天的健康上报 {reports} 条，满 {days} 天自动删除。",
            days=kept["keep_days"],
            reports=kept["reports"],
        )
    )
    for asked in (yield Look("请求", "my_requests")) or ():
        line = LATE if asked["late"] else RUNNING
        yield Say(words(line, kind=asked["kind"], due=asked["due"]))
    yield Say(
        "只用于防疫；本村村医、村干部能看到，每次查看都有记录，发「谁看过我」就知道。\n改信息发「更正」，要副本发「副本」，要删除发「删除我的信息」。"
    )


@flow("谁看过我", opens=("谁看过我", "谁看了我的信息", "查看记录"))
def who_looked(visit: Visit) -> Generator[Step, Any, None]:
    """Which offices read of the family in the last month; and what to do when that seems wrong."""
    if not visit.joined:
        yield Say("您还没有登记，我这里没有您的个人信息。")
        return
    seen = yield Look("记录", "who_looked")
    if not seen["lines"]:
        yield Say(words("最近 {days} 天没有人看过您家的信息。", days=seen["days"]))
        return
    yield Say(words("最近 {days} 天，看过您家信息的：", days=seen["days"]))
    yield Say("\n".join(seen["lines"]))
    if seen["more"]:
        yield Say(words("还有 {more} 条，要全部的发「副本」。", more=seen["more"]))
    yield Say("「通知」是把您报的情况发给管您的人。觉得不该看的，回「人工」，或者打县里的热线。")


@flow("更正", opens=("更正", "改信息", "修改信息"), leads=True)
def correction(visit: Visit) -> Generator[Step, Any, None]:
    """Name, telephone or year of birth at once; anything else as a request with a clock."""
    if not visit.joined:
        yield Say("您还没有登记，没有可以更正的信息。要登记请发「加入」。")
        return
    who = visit.me
    if len(visit.people) > 1:
        who = yield Ask("谁", "更正谁的信息？", one_of(visit.people))
    what = yield Ask("哪一项", words("更正{who}的哪一项？", who=who), one_of([*FIELDS, OTHER]))
    if what == OTHER:
        said = yield Ask("说明", "请写清楚哪里不对、应该是什么。例如：昨天报的体温应该是 36.8。", FreeText(most=300))
        yield Keep(DataRequest("更正", said))
        yield Say(words("已登记，{days} 天内办好并告诉您。", days=visit.county.open_data_days))
        return
    value = yield Ask("新内容", words("请发{who}正确的{what}。", who=who, what=what), answer_kind(what, visit.year), about=what)
    yield Keep(CorrectPerson(who.id, FIELDS[what], str(value)))
    yield Say(words("已把{who}的{what}改好了。", who=who, what=what))


def answer_kind(what: str, year: int) -> Kind:
    kinds: dict[str, Kind] = {"姓名": NAME, "手机号": PHONE, "出生年": BirthYear(year)}
    return kinds[what]


@flow("副本", opens=("副本", "要副本", "导出我的信息"))
def copy(visit: Visit) -> Generator[Step, Any, None]:
    """A copy of everything kept, as a request with a clock."""
    if not visit.joined:
        yield Say("您还没有登记，我这里没有您的个人信息。")
        return
    yield Keep(DataRequest("副本"))
    yield Say(words("已登记。{days} 天内把您全部信息的副本交给您，到时我会发消息。", days=visit.county.open_data_days))


@flow("删除", opens=("删除", "删除我的信息", "注销", "删除信息"))
def deletion(visit: Visit) -> Generator[Step, Any, None]:
    """What is deleted when, said before it is asked for."""
    if not visit.joined:
        yield Say("您还没有登记，我这里没有可删除的信息。")
        return
    if visit.roles:
        yield Say("您还有岗位，信息要留到离岗。请先请上级让您离岗，再发「删除我的信息」；有难处回「人工」。")
        return
    question = words(
        "删除以后：\n· 不再提醒您，也不能再替家人上报；\n· 姓名电话等在 {days} 天内删掉；\n· 健康上报按规定保存期满就删，不会更久。\n确定要删除吗？",
        days=visit.county.open_data_days,
    )
    sure = yield Ask("确定", question, YesNo(("确定删除", "不删了")))
    if not sure:
        yield Say("好的，没有删除。")
        return
    yield Keep(DataRequest("删除"))
    yield Say(words("已登记，{days} 天内删完，删完会告诉您。改主意了，期限内回「人工」。", days=visit.county.open_data_days))
