"""What answers the questions of a round: a line of doors, what is wrong behind one of them, which of two readings was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import FreeText, one_of, plain
from county.rounds import line, paper
from flows import marks
from flows.shown import Shown
from flows.visit import Visit
from language import temperature

WORKERS = frozenset(("网格员", "志愿者", "村干部"))
LEFT = ("还剩谁", "还剩", "剩谁", "还有谁", "还剩几户", "还有几户", "没查的", "没走的", "清单", "名单", "查户", "巡查")
NEXT = ("下一户", "下一家", "下一个", "下家", "走户", "接着走", "接着查")
UNDO = ("撤", "撤回", "撤销", "撤了", "撤掉", "收回")
SHEET = ("表", "打印表", "巡查表", "纸表", "打表")
PHOTO = ("交表", "拍表", "传表", "发表")
TYPED = ("录完", "录完了", "表录完", "表录完了", "录好了")
ORDERS = frozenset((*LEFT, *NEXT, *UNDO, *SHEET, *PHOTO, *TYPED))
MOST = 300
_WORD = re.compile(r"[一-鿿A-Za-z]")


def on_round(visit: Visit) -> bool:
    return bool(visit.roles & WORKERS)


def orders(said: str) -> bool:
    """Whether this is a word or line of the round, and so no answer to anything else."""
    return plain(said) in ORDERS or line.could_be(said) or paper.could_be(said)


@dataclass(frozen=True, slots=True)
class Said(Shown):
    """A whole line, as it was typed; "" where there is none."""

    def parse(self, said: str) -> str:
        if said.strip() and not line.could_be(said):
            raise Refusal("都看过了，回「齐」；有几户有事，回「齐 除12 31」；没人，回「12 没人」。")
        return said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        return sentence.strip() if line.could_be(sentence) else None


WRONG = ("没人", "有人不舒服", "有急事，要人来", "搬走了", "其实都好", "别的事")
NOBODY, ILL, HURT, MOVED, WELL, OTHER = WRONG


@dataclass(frozen=True, slots=True)
class Wrong(Shown):
    """What is the matter behind a door: one of six, or in the worker's own words."""

    options: tuple[str, ...] = WRONG
    takes_all: bool = True

    def parse(self, said: str) -> str:
        if orders(said) or marks.of(said):
            raise Refusal("先说这一户：回数字，或者直接写，例如「摔了」「张三38.5」。")
        try:
            chosen: str = one_of(self.options).parse(said)
        except Refusal:
            if not temperature.find(said) and not _WORD.search(said):
                raise
            return FreeText(most=MOST).parse(said)
        return chosen

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class Words(Shown):
    """Free words about one door or person, that are no line of their own."""

    hint: str = "用几个字说说就行。"
    takes_all: bool = True

    def parse(self, said: str) -> str:
        if orders(said) or marks.of(said):
            raise Refusal(self.hint)
        return FreeText(most=MOST, hint=self.hint).parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        return None
