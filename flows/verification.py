"""核查, 四个当日: the list of the day, and 「核 3 在家 已隔离」, which checks, controls and feeds back in one line."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening.acts import CheckTask
from county.screening.tasks import CONTROLS, FOUND, NOBODY_SUCH, NOT_MET
from flows.ordered import NUMBER, InLine
from flows.serving import pick, queue, serving
from flows.visit import Visit

_CHECK = re.compile(r"核(?:查|实)?\s*(?P<n>\d{1,5})(?!\d)(?:\s*号)?[\s，,]*(?P<said>.{0,60})")
_LIST = re.compile(r"核查(?:名单|任务|进度)?|四个当日")
_FOUND = (
    ("查无此人", re.compile(r"查无此人|没有?这个人|不认识|空号")), ("没见到", re.compile(r"没见到|没人|不在家|没找到|没开门|没接")),
    ("在外地", re.compile(r"在外地|没回来|不在本地|在[^，,\s家]{2,8}?(?:打工|上班|上学|没回)|外出")), ("在家", re.compile(r"在家|见到|人在|回来了")),
)  # fmt: skip
_CONTROL = (
    ("已送医", re.compile(r"送医|去医院|住院")), ("已隔离", re.compile(r"隔离|居家观察")), ("已报备", re.compile(r"报备|登记")),
    ("已转告", re.compile(r"转告|转给|通知")), ("不需要", re.compile(r"不需要|不用|没事|正常|排除")),
)  # fmt: skip
UNKNOWN = "没有这个核查编号，或者不归您核。回「核查」看名单。"
DONE = "核查 {number} 号 {name} 已经回过话：{found}，{control}。"
NOBODY = "没有等您核查的人。"
LISTED = "等核查的 {n} 人：\n{lines}"
ANSWER = "核完一个回一句，例如「核 {n} 在家 已隔离」。"
REST = "还有 {more} 人，核完这些再发「核查」。"
FIGURES = "今天的核查：推送 {pushed}，核实 {checked}，管控 {controlled}，反馈 {fed_back}，超时 {late}。"


@flow("核实任务", meets=serving(_CHECK))
def check(visit: Visit) -> Generator[Step, Any, None]:
    """Found and controlled are both asked; who was not met stays open."""
    number = yield Ask("号", "核哪一个？发编号，例如「核 3 在家 已隔离」。", NUMBER)
    row = yield from pick((yield Look("任务", "checks", about=number)), "有几个这个编号，是哪一位？")
    if row is None:
        yield Say(UNKNOWN)
        return
    if row["done"]:
        yield Say(words(DONE, **row))
        return
    found = yield Ask(
        "核到", words("{name}{why}核到什么？", name=row["name"], why=f"（{row['reason']}）" if row["reason"] else ""), InLine(_CHECK, _FOUND, FOUND)
    )
    if found == NOT_MET:
        yield Keep(CheckTask(row["id"], found, ""), "核")
        yield Say(words("记下了：{name} 没见到，还在名单里。见到了再回「核 {number} 在家 …」。", **row))
        return
    control = "不需要" if found == NOBODY_SUCH else (yield Ask("管控", words("{name}怎么管控的？", **row), InLine(_CHECK, _CONTROL, CONTROLS)))
    yield Keep(CheckTask(row["id"], found, control), "核")
    yield Say(words("核查 {number} 号 {name}：{found}，{control}，已反馈。", **{**row, "found": found, "control": control}))


@flow("核查名单", meets=serving(_LIST))
def listed(visit: Visit) -> Generator[Step, Any, None]:
    """The open ones of the place, late ones first; then the figures of the day."""
    found = yield Look("名单", "checks_waiting")
    yield from queue(found, line, none=NOBODY, told=LISTED, rest=REST, answer=ANSWER)
    figures = yield Look("数", "check_figures")
    if figures["pushed"]:
        yield Say(words(FIGURES, **figures))


def line(row: dict[str, Any]) -> str:
    told = "，".join(filter(None, (row["place"], row["phone"], row["reason"], row["found"], "超时" if row["late"] else "")))
    return f"{row['number']} {row['name']}（{told}）"
