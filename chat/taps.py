"""A tap on a menu or button: it opens a flow, repairs, or answers the question that it was shown with."""

from __future__ import annotations

from dataclasses import replace

from chat.asking import pressed
from chat.errors import Refusal
from chat.kind import noted
from chat.mending import mend
from chat.repairs import wish
from chat.sitting import Sitting
from chat.steps import words
from chat.talk import Talk
from chat.wording import Part

EXPIRED = words("这个按钮已经过期了。")
HAD_IT = words("这个已经收到了。")


def tap(sitting: Sitting, key: str) -> list[Part]:
    """What a key leads to; a key of yesterday or of another talk says so and repeats the open question."""
    sitting.memory = replace(sitting.memory, rest=()) if not wish(key) else sitting.memory
    if key in sitting.flows:
        return sitting.open(sitting.flows.get(key))
    if button := pressed(key):
        return _press(sitting, *button)
    if wanted := wish(key):
        return mend(sitting, wanted) or sitting.again()
    return sitting.then_again(EXPIRED)


def _press(sitting: Sitting, id_: int, question: str, number: str) -> list[Part]:
    """Answer the question if it is still open; a second tap on the same option changes nothing."""
    talk = sitting.memory.open_talk(lambda talk: talk.id == id_)
    if talk is not None and talk.question == question:
        return _choose(sitting, talk, number)
    finished = sitting.memory.last
    before = talk or (finished if finished and finished.id == id_ else None)
    if before is not None and _chosen(sitting, before, question, number):
        return sitting.then_again(HAD_IT)
    return sitting.then_again(EXPIRED)


def _choose(sitting: Sitting, talk: Talk, number: str) -> list[Part]:
    run = sitting.run(talk)
    try:
        raw = noted(run.question.kind, number) if run.question and run.name == talk.question else ""
    except Refusal:
        raw = ""
    if not raw:
        return sitting.then_again(EXPIRED)
    sitting.memory = sitting.memory.opening(talk)
    return sitting.go_on(talk.answered(talk.question, raw))


def _chosen(sitting: Sitting, talk: Talk, question: str, number: str) -> bool:
    """Whether this option is what the question was answered with."""
    run = sitting.run(talk)
    try:
        return question in run.asked and noted(run.asked[question].kind, number) == run.answers[question]
    except Refusal:
        return False
