"""李桂兰, 72, alone, one finger."""

from __future__ import annotations

from tests.flows.said import CONTACTS, HELP, SYMPTOMS
from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_one_number_a_day_is_all_she_types(county: County) -> None:
    """After the first day, until a week has passed."""
    tell(
        f"""
        李桂兰> 三十六度五
        {SYMPTOMS}
        李桂兰> 好
        {CONTACTS}
        李桂兰> 都没有
        您 36.5℃，正常。
        已上报，谢谢！回执 57XUWK
        ! later 1d
        李桂兰> 36。5
        您 36.5℃，正常。
        已上报，谢谢！回执 FPYT82
        ! later 1d
        ! 李桂兰 speaks 三十六度四。
        我听到的是：
        「三十六度四」
        对吗？
        1 对
        2 不对
        李桂兰> 对
        {CONTACTS}
        """,
        county,
    )


def test_a_wrong_button_is_no_dead_end(county: County) -> None:
    """Photos and thumbs are answered."""
    tell(
        f"""
        ! 李桂兰 sends photo
        收到，知道您平安。
        要买什么、哪儿不舒服，直接跟我说。
        李桂兰> 👍
        好，知道您平安。
        量了体温，把数字发给我。
        李桂兰> 帮助
        {HELP}
        """,
        county,
    )
