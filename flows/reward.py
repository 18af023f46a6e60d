"""发奖: the reward of a tip is noted as handed over."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.receipt import ALPHABET
from county.tips.acts import Pay
from flows.shown import Shown
from flows.visit import Visit

_WORD = re.compile(rf"[{ALPHABET}]{{8}}")


@dataclass(frozen=True, slots=True)
class RewardWord(Shown):
    """Eight letters and digits."""

    def parse(self, said: str) -> str:
        found = _WORD.search(said.upper())
        if found is None:
            raise Refusal("领奖号是 8 位字母和数字，请照抄一遍。")
        return found[0]

    def find(self, sentence: str, about: str) -> str | None:
        found = _WORD.search(sentence.upper())
        return found[0] if found else None


@flow("发奖", opens=("发奖",), leads=True)
def pay(visit: Visit) -> Generator[Step, Any, None]:
    """The reward was handed over; the confirmation names nobody."""
    word = yield Ask("领奖号", "请发 8 位领奖号，例如「发奖 ABCD2345」。", RewardWord())
    due = yield Look("奖励", "payable", about=word)
    if due is None or due["state"] == "owed":
        yield Say("没有这个领奖号，或者不归您发。请让对方先发「领奖」加回执码。")
    elif due["state"] == "paid":
        yield Say(words("领奖号 {word} 已经发过了，请不要再发。", word=word))
    else:
        yield Keep(Pay(word), "发奖")
        yield Say(words("已登记发放：{yuan} 元，案件 {case}，领奖号 {word}。", word=word, **due))
