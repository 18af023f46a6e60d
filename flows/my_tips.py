"""进度, 答复, 领奖: whoever shows a receipt hears how the case stands, answers, claims. Each ends in one message, so
that no receipt ever stays with a talk."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, Words, words
from county.tips.acts import Answer, Claim, Discreet
from flows.shown import Shown
from flows.visit import Visit
from records.tips import receipt

WHICH = "请发回执码，24 位字母和数字，例如「进度 ABCD-EFGH-…」。"
NO_CODE = "没看到回执码。它有 24 位字母和数字，分成六组。请照抄一遍发来；不查了，回「取消」。"
NOT_FOUND = "没查到。请核对回执码；结案久了的，已经按承诺删除了。"
TOO_OFTEN = "试得太多了，请过一个小时再来。"
STATES = {
    "filed": "收到了，正在交给值班的单位。",
    "open": "已经交给值班的单位，正在等人接手。",
    "taken": "已经有人接手，正在核实。",
    "closed": "已经办结。",
    "": "已经收到。",
}
ASKED = "办的人想问您：\n{questions}\n愿意回答，就发「答复 回执码 您的话」。不回答也没关系。"
FINDING = "结果：{outcome}。\n{finding}"
OWED = "您是第一个举报的，奖励 {yuan} 元。要领，发「领奖 回执码」。"
CLAIMED = "奖励 {yuan} 元，领奖号 {word}。到{where}报这个号领取，不用说名字。"
PAID = "奖励 {yuan} 元已经发放（领奖号 {word}）。"
NO_REWARD = "这条举报现在没有可领的奖励。查实以后，奖励给第一个举报的人。"
ANSWERED = "好的，您的话已经转给办的人，他不知道您是谁。"
OVER = "这个案子已经办结，不用再回答了，谢谢您。"


@dataclass(frozen=True, slots=True)
class ReceiptCode(Shown):
    """A receipt as it is printed, found in any sentence."""

    def parse(self, said: str) -> str:
        found = receipt.find(said)
        if found is None:
            raise Refusal(NO_CODE)
        return str(found)

    def find(self, sentence: str, about: str) -> str | None:
        found = receipt.find(sentence)
        return str(found) if found else None


@dataclass(frozen=True, slots=True)
class Reply(Shown):
    """Receipt and words in one message; the words alone are its value's second part."""

    def parse(self, said: str) -> tuple[str, str]:
        found = receipt.find(said)
        rest = receipt.WRITTEN.sub("", said).strip().removeprefix("答复").strip("，,：: ")
        if found is None or not rest:
            raise Refusal("请把回执码和您的话放在一条里，例如「答复 ABCD-EFGH-… 是白色的车」。")
        return str(found), rest

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if receipt.find(sentence) else None


def hears_receipt(said: str) -> bool:
    """A receipt sent alone asks how it stands."""
    found = receipt.find(said)
    return found is not None and len(receipt.WRITTEN.sub("", said).strip()) <= 2


@flow("进度", opens=("进度", "举报进度", "查举报", "我的举报"), hears=hears_receipt, silent=True, leads=True)
def progress(visit: Visit) -> Generator[Step, Any, None]:
    """How the case stands, what is asked, how it ended, whether there is a reward."""
    code = yield Ask("回执码", WHICH, ReceiptCode())
    found = yield from shown(code)
    if not found:
        return
    yield Say(STATES[found["state"]])
    if found["questions"] and found["state"] != "closed":
        yield Say(words(ASKED, questions="\n".join(found["questions"])))
    if found["finding"]:
        yield Say(words(FINDING, outcome=found["outcome"], finding=found["finding"]))
    if found["reward"]:
        yield Say(rewarded(visit, found["reward"], found["reward"]["state"]))


@flow("答复", opens=("答复",), silent=True, leads=True)
def answer(visit: Visit) -> Generator[Step, Any, None]:
    """Words for whoever handles the case."""
    code, said = yield Ask("答复", "请发回执码和您的话，例如「答复 ABCD-EFGH-… 是白色的车」。", Reply())
    found = yield from shown(code)
    if not found:
        return
    if found["state"] == "closed":
        yield Say(OVER)
        return
    yield Keep(Answer(code, said), "答复")
    yield Say(ANSWERED)


@flow("领奖", opens=("领奖", "领奖励"), silent=True, leads=True)
def claim(visit: Visit) -> Generator[Step, Any, None]:
    """A word with which the reward is fetched; it names nobody."""
    code = yield Ask("回执码", "请发回执码，24 位字母和数字，例如「领奖 ABCD-EFGH-…」。", ReceiptCode())
    found = yield from shown(code)
    if not found:
        return
    if not found["reward"]:
        yield Say(NO_REWARD)
        return
    yield Keep(Claim(code), "领奖")
    state = found["reward"]["state"]
    yield Say(rewarded(visit, found["reward"], "claimed" if state == "owed" else state))


def shown(code: str) -> Generator[Step, Any, dict[str, Any] | None]:
    """What a receipt leads to; a wrong one, an old one and one that never was get the same answer."""
    yield Keep(Discreet(), "回执")
    if not (yield Look("可查", "tip_try", about="")):
        yield Say(TOO_OFTEN)
        return None
    found = yield Look("举报", "tip", about=code)
    if found is None:
        yield Say(NOT_FOUND)
    return found


def rewarded(visit: Visit, reward: dict[str, Any], state: str) -> Words:
    sentence = {"owed": OWED, "claimed": CLAIMED, "paid": PAID}[state]
    return words(sentence, yuan=reward["yuan"], word=reward["word"], where=visit.county.tips.claim_at)
