"""撤: the last line of a round is unsaid."""

from __future__ import annotations

from tests.flows.doors import WORKER
from tests.flows.stage import phone, plays


def test_undone_it_says_what_was_undone():
    plays(
        """
        > 撤
        07:58 那一条撤了，44 户变回原样。
        ! keep 撤·1 line=77
        """,
        phone(WORKER, round_undo={"line": 77, "time": "07:58", "doors": 44, "taken": ""}),
    )


def test_what_a_doctor_has_in_hand_is_not_undone():
    plays(
        """
        > 撤
        撤不了：陈建国已经接手，正在赶去。报错了，请直接打电话告诉他。
        ! nothing
        """,
        phone(WORKER, round_undo={"line": 77, "time": "07:58", "doors": 1, "taken": "陈建国"}),
    )
