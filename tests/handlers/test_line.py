"""The line in which messages wait for a turn."""

from __future__ import annotations

import pytest

from handlers.answer import Answer
from handlers.line import BACKLOG_S, Line
from handlers.waiting import Waiting
from wechat.messages import Message


def message(openid: str, number: int) -> Message:
    return Message("text", openid, "gh", 1, msg_id=number)


def come(line: Line, openid: str, number: int) -> Waiting:
    waiting = line.enter(message(openid, number), 0.0, 4.0)
    assert isinstance(waiting, Waiting)
    return waiting


@pytest.fixture
def line() -> Line:
    return Line(4)


def test_one_person_s_next_message_waits_for_the_one_before(line: Line) -> None:
    first, second, other = come(line, "a", 1), come(line, "a", 2), come(line, "b", 3)
    assert line.next() == [first, other]
    line.passed([first, other], [Answer("1"), Answer("3")])
    assert line.next() == [second]


def test_a_delivery_stands_in_it_once_and_is_remembered(line: Line) -> None:
    first = come(line, "a", 1)
    assert come(line, "a", 1) is first
    line.passed(line.next(), [Answer("1")])
    assert line.enter(message("a", 1), 0.0, 4.0) == Answer("1")


def test_what_was_put_back_goes_behind_and_is_held(line: Line) -> None:
    stuck, later = come(line, "a", 1), come(line, "b", 2)
    line.put_back([line.next()[0]])
    assert stuck.held
    assert not later.held
    assert come(line, "c", 3).held


def test_after_a_failure_batches_grow_from_one(line: Line) -> None:
    for n in range(9):
        come(line, f"o{n}", n)
    line.put_back(line.next())
    sizes: list[int] = []
    while sum(sizes) < 9:
        batch = line.next()
        sizes.append(len(batch))
        line.passed(batch, [Answer("")] * len(batch))
    assert sizes == [1, 2, 4, 2]


def test_nobody_waits_long_behind_what_is_held(line: Line) -> None:
    line.resume(message("a", 1))
    assert come(line, "b", 2).within_s == BACKLOG_S
