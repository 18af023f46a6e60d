"""大字 and 语言: how the bot speaks to this person."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Say, Step
from county.acts import SetPreference
from flows.visit import Visit

LANGUAGES = {"汉语": "zh", "བོད་ཡིག（藏语）": "bo", "ꓡꓲ-ꓢꓴ（傈僳语）": "lis"}


@flow("简单", opens=("简单", "大字", "简单点", "看不懂"))
def plain_words(visit: Visit) -> Generator[Step, Any, None]:
    """Short lines, one thing at a time; once more to go back."""
    yield Keep(SetPreference("plain_words", not visit.plain_words))
    yield Say("好的，以后说得长一点。" if visit.plain_words else "好的，我说短一点。\n报体温，发数字。")


@flow("语言", opens=("语言", "language", "换语言"), leads=True)
def language(visit: Visit) -> Generator[Step, Any, None]:
    """The language of what is sent; what no native reader has approved still comes in Chinese."""
    chosen = yield Ask("语言", "用哪种语言？", one_of(LANGUAGES.values(), tuple(LANGUAGES)))
    yield Keep(SetPreference("language", chosen))
    yield Say("好的。还没有人审过的句子，先用汉语发。")
