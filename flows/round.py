"""查户: a worker closes the doors of the day in a line, 「齐 除12 31」, and talks only about what is not well."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from typing import Any

from chat.flow import Meeting, flow
from chat.steps import Ask, Look, Step
from county.rounds import line as lines
from flows.round_asking import TakenBack
from flows.round_board import UNCLEAR, Board
from flows.round_kinds import Said, on_round
from flows.visit import Visit

HOURS = 12


@flow("查户", meets=Meeting(lines.could_be, on_round), expire_after_s=HOURS * 3600)
def round_(visit: Visit) -> Generator[Step, Any, None]:
    """One line; then what is not simply well, door by door."""
    said = yield Ask("话", UNCLEAR, Said())
    board = Board(visit, datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone))
    try:
        yield from board.take(said)
        yield from board.settle()
    except TakenBack:
        return
