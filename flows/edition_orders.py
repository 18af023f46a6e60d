"""停, 继续发, 撤回: what officials do with an edition that leaves or has left."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.broadcasts.acts import Recall, Resume, Stop
from flows import help
from flows.broadcast_words import SPEAKS
from flows.edition import NOT_NOW, REST, line, named, shown, still
from flows.ordered import Rest
from flows.serving import serving
from flows.visit import Visit

STOP, RESUME, RECALL = line("停"), line("继续发?"), line("撤回", REST)
RIGHT = Rest(RECALL, "rest", "请写清正确的说法（6 到 400 个字），会发给每一个收到过的人。", 6, 400)


def says(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda said: bool(pattern.fullmatch(said.strip()))


@flow("停发", hears=says(STOP), first=says(STOP), interrupts=True, passing=True, silent=True)
def stop(visit: Visit) -> Generator[Step, Any, None]:
    """Comes before every question: there are sixty seconds. From somebody without an office it is no order."""
    if not visit.roles & SPEAKS:
        yield from help.lost.script(visit)
        return
    one = yield from named()
    if one is None:
        return
    if one["stage"] in ("draft", "waiting", "approved", "running"):
        yield Keep(Stop(one["number"]), "停")
        told = "{number} 号（{title}）已经停了，没发出的不再发。"
        more = "" if one["stage"] in ("draft", "waiting") else "\n接着发，回「继续发 {number}」；发错了，回「撤回 {number} 正确的话」。"
        yield Say(words(told + more, **shown(one)))
    else:
        yield Say(words(NOT_NOW, **shown(one)))


@flow("继续发", meets=serving(RESUME, SPEAKS), passing=True, silent=True)
def resume(visit: Visit) -> Generator[Step, Any, None]:
    one = yield from named()
    if one is None:
        return
    if one["stage"] != "stopped":
        yield Say(words(NOT_NOW, **shown(one)))
    elif one["late"]:
        yield Say(words("{number} 号（{title}）已经过了时候，不再接着发。请重新发「广播」。", **shown(one)))
    else:
        yield Keep(Resume(one["number"]), "继续发")
        yield Say(words("{number} 号（{title}）接着发。发过的人不会再收到一遍。", **shown(one)))


@flow("撤回发布", meets=serving(RECALL, SPEAKS), passing=True, silent=True)
def recall(visit: Visit) -> Generator[Step, Any, None]:
    """Stopped and withdrawn at once; what is right goes to those who were reached, when another person agrees."""
    one = yield from named()
    if one is None:
        return
    if one["stage"] in ("draft", "waiting", "approved"):
        yield Keep(Stop(one["number"]), "停")
        yield Say(words("{number} 号还没有发出，已经停了，不用更正。", **shown(one)))
    elif one["stage"] in ("void", "recalled"):
        yield Say(words(NOT_NOW, **shown(one)))
    else:
        yield from _recalled(visit, one)


def _recalled(visit: Visit, one: dict[str, Any]) -> Generator[Step, Any, None]:
    """What is right may take a while to write."""
    if one["stage"] == "running":
        yield Keep(Stop(one["number"]), "停")
        yield Say(words("{number} 号（{title}）先停了，没发出的不再发。", **shown(one)))
    right = yield Ask("正确的话", "正确的说法是什么？会发给每一个收到过的人。", RIGHT)
    meanwhile = yield from still(one)
    if meanwhile and meanwhile["stage"] in ("void", "recalled"):
        yield Say(words(NOT_NOW, **shown(meanwhile)))
    elif meanwhile:
        now = datetime.fromtimestamp((yield Look("现在", "now")), visit.county.zone)
        title, said = visit.repertoire.correction(one["title"], right, now)
        number = yield Look("更正号", "broadcast_number")
        yield Keep(Recall(one["number"], number, title, said), "撤回")
        yield Say(words("{number} 号已经停发并撤回，热线也不再引用它。\n更正是 {correction} 号，等另一个人同意就发给收到过的人：\n{said}",
                        **shown(one), correction=number, said=said))  # fmt: skip
