"""接触: who met whom, said in one line; and every attempt to reach a contact."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

from chat.flow import Meeting, flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening.acts import LinkContacts, Met, TryContact
from flows.calendar import day_of
from flows.contact_kinds import TRIED, Chain, Past, Tried, links
from flows.serving import pick, serves, serving
from flows.visit import Visit

HOW = ("同住", "同桌吃饭", "同车", "一起干活", "看病陪护", "其他")
UNKNOWN = "没找到{who}。请写登记的姓名；不在您片里的，先请他们村的人来登。"
NO_CONTACT = "没有这个接触编号，或者不归您管。回「谁还没联系上」看名单。"
OUTSIDE = "{name}在{place}，归外县管：回「协查 {name}」，我出一份协查函。"
NEXT = "联系上了，回「追 {name} 联系上了」；没通，回「追 {name} 没接」。\n看整条链，回「接触链 {source}」。"
CLOSE = "密切接触者按规定先由疾控流调。同意，回「同意 {number}」；要改，回「安置 {number}」。"


@flow("接触", meets=Meeting(links, serves))
def link(visit: Visit) -> Generator[Step, Any, None]:
    """The chain grows by as many as are named; who serves where they live is asked to reach them."""
    name, met = yield Ask("接触", "谁接触了谁？例如「张三 接触 李四 王五 13800000000」。", Chain())
    source = yield from whose(name)
    if source is None:
        yield Say(words(UNKNOWN, who=name))
        return
    today = day_of((yield Look("时", "now")), visit)
    known = yield from recognised(met)
    names = "、".join(one.name for one in known)
    day = yield Ask("哪天", words("{source}和{names}最后一次见面是哪天？说不清，回「不清楚」。", source=source["name"], names=names), Past(today))
    how = yield Ask("怎么", "是怎么接触的？", one_of(HOW))
    person, contact = (0, source["id"]) if "generation" in source else (source["id"], 0)
    yield Keep(LinkContacts(known, day, how, person, contact), "接触")
    yield Say(words("记下了：{source} 接触 {names}。本县的，已请他们村的村医、村干部和网格员去联系。", source=source["name"], names=names))
    outside = [one for one in known if one.place]
    for one in outside:
        yield Say(words(OUTSIDE, name=one.name, place=one.place))
    yield Say(words(NEXT, name=known[0].name, source=source["name"]))


@flow("追踪", meets=serving(TRIED))
def tried(visit: Visit) -> Generator[Step, Any, None]:
    """「追 5 没接」, 「追 王五 联系上了」: each attempt counts, the first that reaches them ends the search."""
    who, reached, said = yield Ask("追", "追谁？请发「追 5 联系上了」，或者「追 5 没接」。", Tried())
    one = yield from pick((yield Look("谁", "contacts", about=who)), "有几位，是哪一位？")
    if one is None:
        yield Say(NO_CONTACT)
        return
    yield Keep(TryContact(one["id"], reached, said), "追")
    if not reached:
        yield Say(words("记下了：{name} {said}，还在没联系上的名单里，请过一会儿再打。", name=one["name"], said=said))
        return
    yield Say(words("记下了：{name}（{generation}）联系上了。", **one))
    if one["first"] and one["ours"]:
        yield Say(words(CLOSE, number=one["number"]))


def whose(name: str) -> Generator[Step, Any, dict[str, Any] | None]:
    """Somebody in a chain already, else of the register."""
    chained = yield Look("链上", "contacts", about=name)
    if chained:
        return (yield from pick(chained, "有几位，是哪一位？"))
    if name.isdigit():
        return None
    return (yield from pick((yield Look("登记的", "people_named", about=name)), "有几位，是哪一位？"))


def recognised(met: Sequence[Met]) -> Generator[Step, Any, tuple[Met, ...]]:
    """Those of the register by name; with a telephone the register is asked by that."""
    known = []
    for one in met:
        found = [] if one.phone or one.place else (yield Look("是谁", "people_named", about=one.name))
        if len(found) > 1:
            labels = (*(row["label"] for row in found), "都不是")
            question = words("叫{name}的有几位，是哪一位？", name=one.name)
            row = yield Ask("哪一位", question, one_of((*found, None), labels), about=one.name)
            known.append(replace(one, person=row["id"]) if row else one)
        else:
            known.append(replace(one, person=found[0]["id"]) if found else one)
    return tuple(known)
