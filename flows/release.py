"""解除: what is still missing, or the second of two signatures; and the letter again."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo, one_of
from chat.steps import Ask, Keep, Look, Say, Step, Words, words
from county.quarantine.acts import SignRelease
from flows.quarantine_orders import NOT_KEPT, order, whom
from flows.serving import SERVES, serving
from flows.sign import SIGNERS
from flows.visit import Visit

RELEASE = order("解除|解除隔离|解隔")
LETTER = order("通知书|解除通知书")
MOST = 12
READY = "{name}隔离 {days} 天期满，{slots} 次体温都由两人签齐，近几天没有发热，可以解除。\n{other}您签（{side}）吗？"
BOTH = "两人都签了，{name}解除隔离，通知书已经发给本人和家里。\n要打印，发「通知书 {name}」。"
BY_HAND = "两人都签了，{name}解除隔离。他家没有能收到消息的手机，请发「通知书 {name}」，打印出来当面交给他。"
FIRST = "您签了。还要另一位（{other}）发「解除 {name}」签字，才正式解除。"


@flow("解除隔离", meets=serving(RELEASE, SIGNERS))
def release(visit: Visit) -> Generator[Step, Any, None]:
    """Proposed by the rule only; nobody signs twice."""
    one = yield from whom(RELEASE, "解除哪一位？发姓名。")
    if one is None:
        return
    state = yield Look("能不能", "release_of", about=one["id"])
    if state is None:
        yield Say(words(NOT_KEPT, name=one["name"]))
    elif state["missing"] or state["reasons"]:
        yield from not_yet(one["name"], state)
    elif not state["side"]:
        yield Say("解除要村医和村干部两人签字，您不用签。")
    elif state["mine"]:
        yield Say(words("您已经签过{name}的解除，还等另一位签。", name=one["name"]))
    elif state["self"]:
        yield Say("另一位也是您签的，一个人不能签两次。请让另一位村医或村干部签。")
    else:
        yield from countersign(one, state)


def not_yet(name: str, state: dict[str, Any]) -> Generator[Step, Any, None]:
    yield Say(words("{name}还不能解除。", name=name))
    if state["reasons"]:
        yield Say(words("{reasons}。", reasons="；".join(state["reasons"])))
    if state["missing"]:
        more = f"等 {len(state['missing'])} 项" if len(state["missing"]) > MOST else ""
        yield Say(words("还差：{missing}{more}。\n没量的发「补」，没签的发「签」。", missing=short(name, state["missing"][:MOST]), more=more))


def short(name: str, missing: Sequence[str]) -> str:
    """The person's own without the name."""
    return "、".join(one.removeprefix(f"{name} ") for one in missing)


def countersign(one: dict[str, Any], state: dict[str, Any]) -> Generator[Step, Any, None]:
    other = "村干部" if state["side"] == "村医" else "村医"
    told = f"{other}已经签了，" if state["other"] else ""
    question = words(READY, name=one["name"], days=state["days"], slots=state["slots"], other=told, side=state["side"])
    if not (yield Ask("签", question, YesNo(("签字解除", "先不签")))):
        yield Say("好的，没有签。")
        return
    yield Keep(SignRelease(one["id"], state["digest"]), about=one["id"])
    if not state["other"]:
        yield Say(words(FIRST, other=other, name=one["name"]))
    else:
        yield Say(words(BOTH if state["phone"] else BY_HAND, name=one["name"]))


@flow("通知书", meets=serving(LETTER, SERVES))
def letter(visit: Visit) -> Generator[Step, Any, None]:
    """A fresh link to somebody's letter, for who serves there."""
    one = yield from whom(LETTER, "要哪一位的通知书？发姓名。")
    if one:
        yield from link(one["id"], words("{name}还没有解除通知书。看还有几天，发「隔离名单」。", name=one["name"]))


@flow("解除通知书", opens=("解除通知书", "通知书", "解除证明"))
def own_letter(visit: Visit) -> Generator[Step, Any, None]:
    """One's own, or one of the family's."""
    who = visit.me
    if len(visit.people) > 1:
        who = yield Ask("谁", "要谁的通知书？", one_of(visit.people))
    yield from link(who.id, words("{name}还没有解除通知书。看还有几天，发「我的隔离」。", name=str(who)))


def link(person: int, none: Words) -> Generator[Step, Any, None]:
    found = yield Look("通知书", "release_letter", about=person)
    if found is None:
        yield Say(none)
    else:
        yield Say(words("{number}，点开下载（24 小时内有效）：\n{link}\nWord 版：\n{link}.docx", **found))
