"""The story of a tip: free words, with which the talk began, and what kind of matter they show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import one_of, plain
from chat.steps import words
from county.tips.kinds import KINDS, OTHER, guess
from flows import marks
from flows.fear import assure
from flows.shown import Shown

MOST_STORY, MOST_REMARK = 500, 200
ENOUGH = ("1", "好", "好的", "写了", "就这些", "没了", "说完了", "已经写了")
_WORDS = re.compile(r"[一-鿿]{2}")
_JOKE = re.compile(r"逗你|开玩笑|闹着玩|说着玩")
_OPENING = re.compile(r"^(?:我要|我想|匿名)?举报[，,：: 。]*")


@dataclass(frozen=True, slots=True)
class Story(Shown):
    """Free words, or a word that they were said already (then "")."""

    takes_all: bool = True
    sent: bool = True

    def parse(self, said: str) -> str:
        if marks.of(said):
            raise Refusal("先用几个字说说是什么事，照片等一下再发。")
        if plain(said) in ENOUGH:
            return ""
        assure(said)
        if len(said.strip()) > MOST_STORY:
            raise Refusal(words("写得有点长，请缩到 {most} 个字以内。", most=MOST_STORY))
        return _opened(said)

    def find(self, sentence: str, about: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class Opening(Shown):
    """The sentence with which the talk began, without the word 举报."""

    def parse(self, said: str) -> str:
        return _opened(said)

    def find(self, sentence: str, about: str) -> str | None:
        return _opened(sentence) or None


@dataclass(frozen=True, slots=True)
class Sort(Shown):
    """The kind by number or name, or more of the story, which shows it or leaves it open; with those words."""

    options: tuple[str, ...] = tuple(KINDS)

    def parse(self, said: str) -> tuple[str, str]:
        try:
            return one_of(self.options).parse(said), ""
        except Refusal:
            if marks.of(said) or not _WORDS.search(said):
                raise
        assure(said)
        if _JOKE.search(said):
            raise Refusal("不报了，回「取消」。真有事，说说是哪一种。")
        return guess(said) or OTHER, said.strip()[:MOST_REMARK]

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: object) -> str:
        return str(value[0]) if isinstance(value, tuple) else str(value)


def _opened(said: str) -> str:
    return _OPENING.sub("", said.strip()).strip()
