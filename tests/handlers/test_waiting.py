"""One gate for all who wait for an answer."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from handlers.answer import NOTHING, Answer
from handlers.waiting import Waiting
from wechat.messages import Message


@pytest.fixture
def waiting() -> Waiting:
    return Waiting(Message("text", "o", "gh", 1, msg_id=1), b"k", time.monotonic(), 60)


def test_everyone_who_waits_gets_the_answer(waiting: Waiting) -> None:
    with ThreadPoolExecutor(3) as pool:
        answers = [pool.submit(waiting.answer, 60) for _ in range(3)]
        waiting.settle(Answer("好"))
        assert [one.result() for one in answers] == [Answer("好")] * 3
    assert waiting.answer(0) == Answer("好")


def test_who_waits_too_long_gets_none(waiting: Waiting) -> None:
    assert waiting.answer(-1) is None
    assert waiting.answer(0.01) is None


def test_what_the_turn_raised_is_raised_to_all(waiting: Waiting) -> None:
    waiting.fail(ValueError("x"))
    for _ in range(2):
        with pytest.raises(ValueError, match="x"):
            waiting.answer(1)


def test_who_was_told_nothing_is_promised_nothing_any_more(waiting: Waiting) -> None:
    """A turn that stood still between the look at the clock and the promise would have answered nobody."""
    assert waiting.leave()
    assert not waiting.promise()


def test_who_was_promised_the_answer_does_not_leave(waiting: Waiting) -> None:
    assert waiting.promise()
    assert not waiting.leave()


def test_what_was_told_success_before_its_turn_is_told_nothing_more(waiting: Waiting) -> None:
    waiting.hold()
    waiting.settle(Answer("好"))
    assert waiting.answer(0) is NOTHING
    assert waiting.expired
    assert not waiting.promise()
