"""同意, 不同意, 停, 继续发, 撤回: what officials do with an edition by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.broadcasts.acts import Agree, Recall, Recount, Refuse, Resume, Stop
from flows import help
from flows.broadcast_words import SPEAKS
from flows.ordered import NUMBER, Rest
from flows.serving import serving
from flows.visit import Visit

UNKNOWN = "没有 {number} 号，或者不归您管。请核对一下编号。"
STANDS = {
    "draft": "还没送审", "waiting": "在等人同意", "approved": "已经同意，到点就发", "running": "正在发", "stopped": "已经叫停",
    "done": "已经发完", "void": "已经作废", "recalled": "已经撤回",
}  # fmt: skip
NOT_NOW = "{number} 号（{title}）{stands}，这一步现在做不了。"
TOO_LATE = "{number} 号（{title}）{stands}，不同意也拦不住了。\n要停下，回「停 {number}」。"
CHANGED = "刚刚重新数了，现在是 {now} 部手机，送审时是 {count} 部。人数变了，先前的同意作废。\n还同意，请再回「同意 {number}」。"
AGREED_NOW = "已同意 {number} 号（{title}），{seconds} 秒后发出。\n反悔，回「停 {number}」；看进度，回「进度 {number}」。"
AGREED = "已同意 {number} 号（{title}），{when}发。\n反悔，回「停 {number}」；看进度，回「进度 {number}」。"
_REST = r"[\s，,。：:]*(?P<rest>.*)"


def line(verb: str, rest: str = "") -> re.Pattern[str]:
    """「停 101」, 「不同意 101 数字不对」."""
    return re.compile(rf"{verb}\s*(?P<number>\d{{3,6}})\s*号?{rest}[。.]?", re.DOTALL)


AGREE, STOP, RESUME = line("(?<!不)同意"), line("停"), line("继续发?")
REFUSE, RECALL = line("不同意", _REST), line("撤回", _REST)
WHY = Rest(REFUSE, "rest", "请写一句为什么不同意，起草的人会看到。")
RIGHT = Rest(RECALL, "rest", "请写清正确的说法（6 到 400 个字），会发给每一个收到过的人。", 6, 400)


def says(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda said: bool(pattern.fullmatch(said.strip()))


@flow("同意发布", meets=serving(AGREE, SPEAKS), passing=True, silent=True)
def agree(visit: Visit) -> Generator[Step, Any, None]:
    """Counted again at this moment; another count asks for another yes."""
    one = yield from named()
    if one is None:
        return
    if one["stage"] != "waiting" or one["late"]:
        yield Say(words("{number} 号（{title}）已经过了时候，请重新发「广播」。" if one["late"] else NOT_NOW, **shown(one)))
    elif not one["may_decide"]:
        yield Say(_not_you(one))
    elif one["now"] != one["count"]:
        yield Keep(Recount(one["number"], one["now"]), "重数")
        yield Say(words(CHANGED, **shown(one)))
    elif one["agreed"]:
        yield Say(words("您已经同意过 {number} 号了，还差另外 {lacking} 个人。", **shown(one)))
    else:
        yield Keep(Agree(one["number"]), "同意")
        yield Say(words(_agreed(one), **shown(one), more=one["lacking"] - 1))


def _agreed(one: dict[str, Any]) -> str:
    if one["lacking"] > 1:
        return "记下了，您同意。还要再有 {more} 个人同意才发。"
    return AGREED_NOW if one["soon"] else AGREED


def _not_you(one: dict[str, Any]) -> Any:
    if one["mine"]:
        who = "或".join(one["approvers"]) or "另一个人"
        return words("这是您自己起草的，要由{who}同意。", who=who)
    return words(UNKNOWN, number=one["number"])


@flow("不同意发布", meets=serving(REFUSE, SPEAKS), passing=True, silent=True)
def refuse(visit: Visit) -> Generator[Step, Any, None]:
    one = yield from named()
    if one is None:
        return
    if one["stage"] == "waiting" and not one["may_decide"]:
        yield Say(_not_you(one))
        return
    why = ""
    if one["stage"] == "waiting":
        why = yield Ask("原因", "为什么不同意？写一句，起草的人会看到。", WHY)
        one = yield from still(one)
    if one is None:
        return
    if one["stage"] == "waiting":
        yield Keep(Refuse(one["number"], why), "不同意")
        yield Say(words("{number} 号不发了，已把原因告诉起草的人。", number=one["number"]))
    else:
        yield Say(words(TOO_LATE if one["stage"] in ("approved", "running") else NOT_NOW, **shown(one)))


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


def named() -> Generator[Step, Any, dict[str, Any] | None]:
    """The edition that an order names; None after saying that there is none."""
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    one = yield Look("稿子", "edition", about=number)
    if one is None:
        yield Say(words(UNKNOWN, number=number))
    return dict(one) if one else None


def still(one: dict[str, Any]) -> Generator[Step, Any, dict[str, Any] | None]:
    """The same edition after a question: meanwhile somebody else may have decided, or this office may have ended."""
    now = yield Look("现在的稿子", "edition", about=one["number"])
    if now is None:
        yield Say(words(UNKNOWN, number=one["number"]))
    return dict(now) if now else None


def shown(one: dict[str, Any]) -> dict[str, object]:
    """As gaps of sentences."""
    kept = ("number", "title", "count", "now", "lacking", "seconds", "when")
    return {name: one[name] for name in kept} | {"stands": STANDS[one["stage"]]}
