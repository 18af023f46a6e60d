"""同意, 不同意: what a second person says of an edition before it leaves."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Say, Step, words
from county.broadcasts.acts import Agree, Recount, Refuse
from flows.broadcast_words import SPEAKS
from flows.edition import NOT_NOW, REST, UNKNOWN, line, named, shown, still
from flows.ordered import Rest
from flows.serving import serving
from flows.visit import Visit

TOO_LATE = "{number} 号（{title}）{stands}，不同意也拦不住了。\n要停下，回「停 {number}」。"
CHANGED = "刚刚重新数了，现在是 {now} 部手机，送审时是 {count} 部。人数变了，先前的同意作废。\n还同意，请再回「同意 {number}」。"
AGREED_NOW = "已同意 {number} 号（{title}），{seconds} 秒后发出。\n反悔，回「停 {number}」；看进度，回「进度 {number}」。"
AGREED = "已同意 {number} 号（{title}），{when}发。\n反悔，回「停 {number}」；看进度，回「进度 {number}」。"
AGREE, REFUSE = line("(?<!不)同意"), line("不同意", REST)
WHY = Rest(REFUSE, "rest", "请写一句为什么不同意，起草的人会看到。")


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
