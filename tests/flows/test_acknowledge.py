"""收: taking an alert over."""

from __future__ import annotations

import pytest

from tests.flows.stage import phone, plays


def test_one_alert_is_taken_with_one_word() -> None:
    """Without a question."""
    plays(
        """
        > 收
        已接手：南坡村 李福田 电话 100，发热：37.8℃
        已告诉家属由您负责。
        ! keep Acknowledge·71 alert=71
        """,
        phone(open_alerts=[{"id": 71, "text": "南坡村 李福田 电话 100，发热：37.8℃"}]),
    )


@pytest.mark.parametrize("said", ["2 3", "1", "全部"])
def test_of_several_some_are_chosen(said: str) -> None:
    """By number, or all at once."""
    plays(
        f"""
        > 收到
        有几条等您接手，要接哪几条？
        1 全部
        2 南坡村 李福田（男 71 岁） 电话 100，发热：37.8℃
        3 南坡村 李桂兰（女 80 岁） 电话 200，胸痛
        > {said}
        这 2 位由您接手，已告诉家属：
        · 南坡村 李福田（男 71 岁） 电话 100
        · 南坡村 李桂兰（女 80 岁） 电话 200
        ! keep Acknowledge·71 alert=71
        ! keep Acknowledge·72 alert=72
        """,
        phone(
            open_alerts=[
                {"id": 71, "text": "南坡村 李福田（男 71 岁） 电话 100，发热：37.8℃"},
                {"id": 72, "text": "南坡村 李桂兰（女 80 岁） 电话 200，胸痛"},
            ]
        ),
    )


def test_nothing_to_take_is_said() -> None:
    """No alert waits."""
    plays(
        """
        > 收
        现在没有等您接手的情况。
        """,
        phone(open_alerts=[]),
    )
