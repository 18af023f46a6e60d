"""大字 and 语言: how the bot speaks to this person."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.choices import OneOf
from chat.flow import flow
from chat.steps import Ask, Keep, Say, Step
from county.acts import SetPreference
from flows.visit import Visit

LANGUAGES = {"汉语": "zh", "བོད་ཡིག（藏语）": "bo", "ꓡꓲ-ꓢꓴ（傈僳语）": "lis"}
CALLED = {
    "汉语": "zh", "汉话": "zh", "普通话": "zh", "藏语": "bo", "藏话": "bo", "藏文": "bo", "བོད་ཡིག": "bo", "བོད་སྐད": "bo",
    "傈僳语": "lis", "傈僳话": "lis", "傈僳文": "lis", "ꓡꓲ-ꓢꓴ": "lis",
}  # fmt: skip
_ALONE = re.compile(r"^我?(?:只会|会|要|想)?(?:说|讲|用|听|换成?)?|的?[。.!！]?$")


@dataclass(frozen=True, slots=True)
class Tongue(OneOf):
    """Also by any of its names: whoever types 「藏语」 has asked and answered."""

    def find(self, sentence: str, about: str) -> str | None:
        named = {code for name, code in CALLED.items() if name in sentence}
        return self.show(*named) if len(named) == 1 else None


def is_tongue(said: str) -> bool:
    """Nothing but the name of one: 「藏语」, 「说藏语」, 「我只会说藏语」."""
    return _ALONE.sub("", said) in CALLED


@flow("简单", opens=("简单", "大字", "简单点", "看不懂"))
def plain_words(visit: Visit) -> Generator[Step, Any, None]:
    """Short lines, one thing at a time; once more to go back."""
    yield Keep(SetPreference("plain_words", not visit.plain_words))
    yield Say("好的，以后说得长一点。" if visit.plain_words else "好的，我说短一点。\n报体温，发数字。")


@flow("语言", opens=("语言", "language", "换语言"), hears=is_tongue, leads=True)
def language(visit: Visit) -> Generator[Step, Any, None]:
    """The language of what is sent; what no native reader has approved still comes in Chinese."""
    chosen = yield Ask("语言", "用哪种语言？", Tongue(tuple(LANGUAGES.values()), tuple(LANGUAGES)))
    yield Keep(SetPreference("language", chosen))
    yield Say("好的。还没有人审过的句子，先用汉语发。")
