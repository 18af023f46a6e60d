"""Words of danger are answered at once, whatever is being asked: suicide, poison, violence at home, a fall."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText, YesNo, one_of
from chat.steps import Ask, Look, Say, Step, Tell, words
from county.rounds import line
from flows.advice import told
from flows.calendar import day_of
from flows.questions import DEATH, GAS, POISON, VIOLENCE, cannot_wait
from flows.round_board import Board
from flows.round_kinds import on_round
from flows.visit import Visit

FALL = re.compile(
    r"(?:我|俺|老人|爷爷|奶奶|外公|外婆|姥姥|姥爷|爸|妈|我爸|我妈|老伴|邻居)?(?:刚才|刚刚|在家|在院里|不小心)?"
    r"(?:[摔跌](?:了一跤|一跤|倒了?|了|着了|伤了)|滑倒了?)[，, ]*(?:起不来|爬不起来|站不起来|动不了|走不了)?了?[。.!！]*"
)
"""Alone; an elder who sends a word or two is otherwise taken to be well."""
ANSWERS = ((GAS, "daily-heating"), (POISON, "poison"), (DEATH, "heart-suicide-12356"), (VIOLENCE, "rights-violence"), (FALL, "elder-fall"))
UNWRITTEN = "先离开危险，叫身边的人来。马上打 110 或 120。"
COME = "要我马上告诉{role}{name}，让人联系您吗？"
AN_HOUR_S = 3600


def fell(said: str) -> bool:
    return bool(FALL.fullmatch(said))


@flow("急难", hears=cannot_wait, first=cannot_wait, interrupts=True, passing=True, silent=True, expire_after_s=AN_HOUR_S)
def danger(visit: Visit) -> Generator[Step, Any, None]:
    """What to do first; then somebody may come. Of violence nobody in the village is told: it may be kin."""
    said = yield Ask("说的", "怎么了？用一句话告诉我。", FreeText(most=500, whole=True))
    if on_round(visit) and line.could_be(said) and not VIOLENCE.search(said):
        yield from behind_a_door(visit, said)
        return
    now = yield Look("现在", "now")
    answer = next((id_ for pattern, id_ in ANSWERS if pattern.search(said)), "rights-violence")
    found = visit.hotline.named(answer, visit.area, day_of(now, visit))
    yield Say(found.text if found else UNWRITTEN)
    doctor = None
    if visit.joined and answer != "rights-violence":
        doctor = yield Look("村医", "responsible", about=visit.me)
    if not doctor:
        yield Ask("安全", "别的事先放一放。安全了，回 1。", one_of(("安全了",)))
        yield Say("好的，我一直在。要找人，发「人工」。")
    else:
        come = yield Ask("来人", words(COME, role=doctor["role"], name=doctor["name"]), YesNo(("要", "不用")))
        if come:
            yield Tell("village_doctor", words("急！本人说：{said}", said=said), "急难", about=visit.me, urgent=True)
            yield Say(told(doctor))
            yield Say("等的时候，身边别离人。")
        else:
            yield Say("好的。什么时候想找人，发「人工」。")


@flow("摔倒", hears=fell, first=fell, passing=True, silent=True, expire_after_s=AN_HOUR_S)
def fall(visit: Visit) -> Generator[Step, Any, None]:
    """Not where somebody is already being told what happened: who asks for the doctor, or stands at a door."""
    yield from danger.script(visit)


def behind_a_door(visit: Visit, said: str) -> Generator[Step, Any, None]:
    """「12 老人喝农药了」 of a worker is about door 12: the alarm goes out, and then what to do there."""
    now = yield Look("现在", "now")
    board = Board(visit, datetime.fromtimestamp(now, visit.county.zone))
    yield from board.take(said)
    yield from board.settle()
    if POISON.search(said):
        found = visit.hotline.named("poison", visit.area, day_of(now, visit))
        yield Say(found.text if found else UNWRITTEN)
