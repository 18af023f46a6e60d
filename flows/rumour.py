"""听说…: a rumour is looked up; one that nobody has judged goes to the county's watch, and who asked hears the verdict."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText, one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.hotline import Answer
from county.rumours import SAID, AskRumour
from flows.calendar import day_of
from flows.questions import MOST, claim, tells_rumour
from flows.visit import Visit

HALF_A_DAY_S = 12 * 3600
HOW_TO = "rumour-check"
"""The answer that explains this flow: never an answer to a rumour."""
CHECKING = "这条还没查过，已经请县里核实。有了结果，我马上告诉您。\n没核实以前先别转。"
JUDGED = "「{claim}」，县里查过：\n{said}\n{words}"
NEITHER = "都不是，请人核实"
WHICH = "查过几条像的，您听到的是哪一条？"


def begins(said: str) -> bool:
    """「听说」 alone, as the letters say it; with `opens` it would lead, and take what is said of a neighbour."""
    return said == "听说" or tells_rumour(said)


@flow(
    "查谣言", opens=("查谣言", "谣言"), hears=begins, first=tells_rumour, passing=True, silent=True,
    expire_after_s=HALF_A_DAY_S, leads=True,
)  # fmt: skip
def rumour(visit: Visit) -> Generator[Step, Any, None]:
    """The ledger first, then what the watch has judged, then the hotline's own answers."""
    said = yield Ask("听说的", "您听到了什么？原话发给我，我查一查。", FreeText(most=MOST, least=4, whole=True))
    heard = claim(said)
    now = yield Look("现在", "now")
    on = day_of(now, visit)
    found = visit.hotline.rumour(heard, visit.area, on)
    if found.sure:
        yield Say(found.near[0].text)
        return
    judged = yield Look("查过", "known_rumour", about=heard)
    if judged:
        yield Say(words(JUDGED, claim=judged["claim"], said=SAID[judged["verdict"]], words=judged["words"]))
        return
    answer = visit.hotline.find(heard, visit.area, on)
    if answer.sure and answer.near[0].id != HOW_TO:
        yield Say(answer.near[0].text)
        return
    yield from choose(heard, found.near)


def choose(heard: str, near: tuple[Answer, ...]) -> Generator[Step, Any, None]:
    """A rumour that is like it, or the county's watch."""
    chosen = None
    if near:
        chosen = yield Ask("哪一条", WHICH, one_of((*near, None), (*map(str, near), NEITHER)))
    if chosen:
        yield Say(chosen.text)
        return
    yield Keep(AskRumour(heard), "核实")
    yield Say(CHECKING)
