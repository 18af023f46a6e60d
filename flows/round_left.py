"""还剩谁, 撤: how far the round is, and the last line taken back."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, words
from flows.round_board import NOBODYS, Board
from flows.round_kinds import LEFT, UNDO, on_round
from flows.serving import word
from flows.visit import Visit


@flow("还剩谁", meets=word(LEFT, on_round))
def left(visit: Visit) -> Generator[Step, Any, None]:
    """Those with a reason by name, the others by number."""
    found = yield Look("剩", "round_left")
    if found is None:
        yield Say(NOBODYS)
        return
    if found["left"]:
        yield Say(words("{all} 户，还剩 {left} 户：\n{text}\n{how}", **found))
    else:
        yield Say(words("{all} 户全查完了，辛苦了！", all=found["all"]))
    if found["untyped"]:
        yield Say(words("有 {n} 张表的照片还没录。录完回「录完」。", n=found["untyped"]))


@flow("撤", meets=word(UNDO, on_round))
def undo(visit: Visit) -> Generator[Step, Any, None]:
    now = datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone)
    yield from Board(visit, now).undo()
