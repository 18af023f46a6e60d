"""办好, 要办的: the end of a need."""

from __future__ import annotations

from tests.flows.stage import phone, plays

WAITS = {
    "number": 1234,
    "kind": "买药",
    "words": "降压药",
    "name": "李桂兰",
    "door": 31,
    "late": False,
    "due": "2月1日 14:00",
    "ended": False,
}


def test_what_is_done_is_said_in_one_line() -> None:
    plays(
        """
        > 办好 1234 放门口了
        好，李桂兰的「降压药」办好了，已告诉本人。谢谢！
        ! keep 办好 number=1234 outcome=放门口了
        """,
        phone(need=WAITS),
    )


def test_a_number_of_nobody_is_no_dead_end() -> None:
    plays(
        """
        > 办好 9999
        没有这个编号，或者不归您办。回「要办的」看看还有哪些。
        ! nothing
        """,
        phone(need=None),
    )


def test_nothing_is_done_twice() -> None:
    plays(
        """
        > 办好1234
        这件事已经办好了，谢谢。
        ! nothing
        """,
        phone(need=WAITS | {"ended": True}),
    )


def test_what_waits_is_listed_with_its_deadline() -> None:
    plays(
        """
        > 要办的
        超时 · 1234 31 号 李桂兰 买药：降压药（2月1日 14:00前）
        办好一件，回「办好 1234」，可以加一句话。
        """,
        phone(open_needs=[WAITS | {"late": True}]),
    )


def test_nothing_waits() -> None:
    assert phone(open_needs=[]).say("要办的").reply == "现在没有等您办的事。"
