"""停, 同意, 撤回 … without a number: the one edition there is stops at once; else each is named with its order."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.broadcasts.acts import Stop
from flows.broadcast_words import SPEAKS
from flows.edition import STANDS
from flows.serving import serving
from flows.shown import Shown
from flows.visit import Visit

HALT = re.compile(r"(?:快|马上|先)?(?:停|停下|停发|停止|停止发送|别发了|不要发了)[了吧]?[。.!！]*")
BARE = re.compile(r"(?P<verb>同意|不同意|撤回|原文|继续发)[。.!！]*")
STAGES = {
    "同意": ("waiting",), "不同意": ("waiting",), "原文": ("waiting", "approved", "running"), "继续发": ("stopped",),
    "撤回": ("running", "stopped", "done"),
}  # fmt: skip
LEAVES = ("approved", "running")
NONE = "现在没有要{verb}的广播。"
WHICH = "请连编号一起发：\n{lines}"
STOPPED = "{number} 号（{title}）已经停了，没发出的不再发。\n接着发，回「继续发 {number}」；发错了，回「撤回 {number} 正确的话」。"


class Verb(Shown):
    """Only heard."""

    def parse(self, said: str) -> str:
        return said

    def find(self, sentence: str, about: str) -> str | None:
        match = BARE.fullmatch(sentence.strip())
        return match["verb"] if match else None


@flow("停哪条", meets=serving(HALT, SPEAKS), interrupts=True, passing=True, silent=True)
def halt(visit: Visit) -> Generator[Step, Any, None]:
    """There are sixty seconds, and nobody looks up a number."""
    found = [one for one in (yield Look("在发的", "editions_open")) if one["stage"] in LEAVES]
    if len(found) == 1:
        (one,) = found
        yield Keep(Stop(one["number"]), "停")
        yield Say(words(STOPPED, number=one["number"], title=one["title"]))
        return
    yield Say(_which("停", found))


@flow("哪一号", meets=serving(BARE, SPEAKS), passing=True, silent=True)
def which(visit: Visit) -> Generator[Step, Any, None]:
    verb = yield Ask("做什么", "", Verb(), default="原文")
    every = yield Look("现有的", "editions_open")
    yield Say(_which(verb, [one for one in every if one["stage"] in STAGES[verb]]))


def _which(verb: str, found: list[dict[str, Any]]) -> Any:
    if not found:
        return words(NONE, verb=verb)
    lines = (f"· {verb} {one['number']}（{one['title']}，{STANDS[one['stage']]}）" for one in found)
    return words(WHICH, lines="\n".join(lines))
