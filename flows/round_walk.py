"""下一户: door after door, the gravest first, one word each."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, Words, words
from county.rounds import found
from flows.round_asking import Door, TakenBack, ask
from flows.round_board import Board
from flows.round_door import look_into
from flows.round_kinds import NEXT, Wrong, on_round
from flows.round_marks import plainly
from flows.serving import word
from flows.visit import Visit
from records.rounds import mark

MOST = 20
"""Doors of one talk; then one rests, and asks for the next."""
GOOD, NOBODY, TROUBLE, SKIP, STOP = STEPS = ("好", "没人", "有情况", "先跳过", "不走了")
HOURS = 12
OUTCOME = {GOOD: mark.OK, NOBODY: mark.NOBODY}


@dataclass(frozen=True, slots=True)
class Found(Wrong):
    """One of five, or what is the matter in the worker's own words."""

    options: tuple[str, ...] = STEPS


@flow("下一户", meets=word(NEXT, on_round), silent=True, expire_after_s=HOURS * 3600)
def walk(visit: Visit) -> Generator[Step, Any, None]:
    board = Board(visit, datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone))
    try:
        yield from doors(board)
    except TakenBack:
        yield Say("接着走，回「下一户」。")


def doors(board: Board) -> Generator[Step, Any, None]:
    """One after the other, until there are no more or the worker has had enough."""
    seen: list[int] = []
    for n in range(MOST):
        case = yield Look(f"走@{n}", "round_next", about=" ".join(map(str, seen)))
        if case is None:
            yield Say("没有别的户了，辛苦了！回「还剩谁」看跳过的。" if seen else "都走完了，辛苦了！")
            return
        seen.append(case["n"])
        door = Door(board.visit, case, board.next_line(), mark.WALK, board.now, board)
        said = yield from ask(door, "怎么样", shown(door, case["left"]), Found())
        if said == STOP:
            yield Say(words("好，歇一下。还剩 {left} 户，接着走回「下一户」。", left=case["left"]))
            return
        yield from record(door, said)
        yield from board.settle()
    yield Say("走了不少了，歇一下。接着走，回「下一户」。")


def record(door: Door, said: str) -> Generator[Step, Any, None]:
    if said == SKIP:
        return
    outcome = OUTCOME.get(said) or found.outcome(said)
    if outcome:
        yield from plainly(door, outcome, found.minute(said))
    else:
        yield from look_into(door, "" if said == TROUBLE else said)


def shown(door: Door, left: int) -> Words:
    """Who lives there, why first, how many more."""
    names = "、".join(one.name for one in door.family)
    why = f"（{door.case['reason']}）" if door.case["reason"] else ""
    return words("{door} {names}{why}。还剩 {left} 户。", door=str(door), names=names, why=why, left=left)
