"""我的隔离, 我不同意, 垃圾: what somebody who is kept apart sees, may object to, and needs fetched."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText
from chat.steps import Ask, Keep, Look, Say, Step, Words, words
from county.elders.acts import AskNeed
from county.elders.needs import WASTE
from county.quarantine.acts import Object
from flows.serving import pick
from flows.visit import Visit

RUBBISH = ("垃圾", "收垃圾", "倒垃圾", "垃圾满了", "收一下垃圾", "垃圾要收")
NOBODY = "您和您家登记的人现在没有在隔离。"
HEAD = "{name} {kind}第 {nth}/{days} 天，{left}（到 {until}）。"
MEANING = {
    "密接": "密切接触者，和病人有过密切接触",
    "疑似": "疑似病人，按确诊病人一样对待",
    "确诊": "确诊病人",
    "有症状待排除": "有症状，还没有排除",
    "一般": "按返乡等规定隔离，没有别的情况",
}


@flow("我的隔离", opens=("我的隔离", "隔离情况", "还要隔离几天", "隔离还有几天", "什么时候解除"))
def my_stay(visit: Visit) -> Generator[Step, Any, None]:
    """Which day it is, what it means and by which law, what is still owed, who signs, whom to call."""
    every = yield Look("隔离", "my_stays")
    if not every:
        yield Say(NOBODY)
        return
    for one in every:
        yield from told(one)
    hotline = visit.county.hotline or "120"
    yield Say(words("难受、缺东西，发「人工」；垃圾要收，发「垃圾」；不同意，发「我不同意」。\n急事打 {hotline}。", hotline=hotline))


def told(one: dict[str, Any]) -> Generator[Step, Any, None]:
    """Day and end, class and ground, today's slots, what is missing, the team."""
    yield Say(words(HEAD, left=left(one), **{name: one[name] for name in ("name", "kind", "nth", "days", "until")}))
    yield Say(words("分类「{grade}」：{meaning}。", grade=words(one["grade"]), meaning=words(MEANING[one["grade"]])))
    if one["reason"]:
        yield Say(words("原因：{reason}。", reason=one["reason"]))
    yield Say(words("依据：{ground}。", ground=one["ground"]))
    yield from today(one["today"])
    if one["missing"]:
        yield Say(words("没量的：{missing}。落了的要说明原因，才能按时解除。", missing="、".join(one["missing"])))
    yield Say(words("看护您的：\n{team}", team=team(one)))


def left(one: dict[str, Any]) -> Words:
    if one["left"] > 0:
        return words("还有 {n} 天", n=one["left"])
    return words("今天到期" if one["left"] == 0 else "已经到期，等两人签字解除")


def today(every: Sequence[dict[str, Any]]) -> Generator[Step, Any, None]:
    """Who has still to be measured now, and what the two have signed."""
    owed = [called(one) for one in every if one["tenths"] is None]
    waiting = [called(one) for one in every if one["tenths"] is not None and len(one["signed"]) < 2]
    signed = [called(one) for one in every if len(one["signed"]) == 2]
    if owed:
        yield Say(words("今天还没报：{who}。", who="、".join(owed)))
    if waiting:
        yield Say(words("今天等签字：{who}。", who="、".join(waiting)))
    if signed:
        yield Say(words("今天两人都签了：{who}。", who="、".join(signed)))


def called(one: dict[str, Any]) -> str:
    """周婷早 36.5."""
    figure = f" {one['tenths'] / 10:.1f}" if one["tenths"] else ""
    return f"{one['name']}{'' if one['slot'] == '日' else one['slot']}{figure}"


def team(one: dict[str, Any]) -> str:
    people = [f"{each['role']} {each['name']} {each['phone']}".strip() for each in one["team"]]
    return "\n".join([*people, *([f"派出所 {one['police']}"] if one["police"] else [])])


@flow("我不同意", opens=("我不同意", "不同意隔离", "隔离申诉", "我要申诉"), leads=True)
def disagree(visit: Visit) -> Generator[Step, Any, None]:
    """Written down with a clock; until it is answered the quarantine goes on."""
    one = yield from which("是谁的隔离？")
    if one is None:
        yield Say("您和您家登记的人现在没有在隔离。别的意见，发「人工」。")
        return
    said = yield Ask("理由", "哪里不对，请用几句话写下来，例如：我没去过郑州。", FreeText(least=4, hint="请写清楚理由，方便核实。"))
    yield Keep(Object(one["person"], said), about=one["person"])
    yield Say(
        words(
            "记下了，已经交给乡镇，{days} 天内复核，结果告诉您。\n复核以前请先按要求隔离，该报的体温照报。",
            days=visit.county.quarantine.appeal_days,
        )
    )


def says_rubbish(said: str) -> bool:
    """The bare word; 「垃圾分类」 is a question."""
    return said.strip("。！! ") in RUBBISH


@flow("收垃圾", hears=says_rubbish)
def waste(visit: Visit) -> Generator[Step, Any, None]:
    """Of a household that is kept apart it is fetched as medical waste."""
    one = yield from which("是谁那里的垃圾？")
    if one is None:
        yield Say("您家没有人在隔离，垃圾照常放到村里的垃圾点就行。\n用过的口罩扎紧袋口再扔。")
        return
    yield Keep(AskNeed(one["person"], WASTE, "双层黄袋、喷消毒液，按医疗废物专车收"), about=one["person"])
    yield Say("已经告诉村里来收。\n请套两层袋子扎紧，外面喷消毒液，放在门里；来人敲门再递，别自己提出去。")


def which(question: str) -> Generator[Step, Any, dict[str, Any] | None]:
    every = yield Look("隔离", "my_stays")
    return (yield from pick([{**one, "label": one["name"]} for one in every], question))
