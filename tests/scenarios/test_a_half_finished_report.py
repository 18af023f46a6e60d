"""What stands when a family goes to bed in the middle."""

from __future__ import annotations

from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_a_report_begun_before_midnight_belongs_to_that_day(county: County) -> None:
    """Also when it is finished after it."""
    tell(
        """
        ! later 15h
        李桂兰> 36.5
        您有下面的情况吗？
        回数字，可以选几个；都没有回「无」。
        1 咳嗽
        2 咽部不适
        3 乏力
        4 呼吸困难
        5 胸闷
        6 腹泻
        7 嗅味觉减退
        8 肌肉酸痛
        9 头痛头晕
        10 鼻塞流涕
        ! later 2h
        李桂兰> 无
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        1 去过外地，或者刚从外地回来
        2 接触过发烧、确诊或隔离的人
        3 家里来过外地人
        李桂兰> 无
        您 36.5℃，正常。
        已上报，谢谢！回执 26FTV9
        李桂兰> 记录
        最近 7 天：
        2月3日 回执 26FTV9
        · 您 36.5℃，正常
        最近一次报错了，发「改 体温 36.8」这样的话；更早的发「更正」。
        """,
        county,
    )


def test_an_abandoned_report_stands_and_the_next_day_begins_anew(county: County) -> None:
    """The partial answers are in the list."""
    tell(
        """
        李桂兰> 36.9
        您有下面的情况吗？
        回数字，可以选几个；都没有回「无」。
        1 咳嗽
        2 咽部不适
        3 乏力
        4 呼吸困难
        5 胸闷
        6 腹泻
        7 嗅味觉减退
        8 肌肉酸痛
        9 头痛头晕
        10 鼻塞流涕
        ! later 25h
        李桂兰> 36.6
        上次的「健康上报」没有填完，先收起来了，已经记下的会保留。想接着填，随时回「上报」。
        您有下面的情况吗？
        回数字，可以选几个；都没有回「无」。
        1 咳嗽
        2 咽部不适
        3 乏力
        4 呼吸困难
        5 胸闷
        6 腹泻
        7 嗅味觉减退
        8 肌肉酸痛
        9 头痛头晕
        10 鼻塞流涕
        李桂兰> 记录
        最近 7 天：
        2月4日 回执 E9JX5Y
        · 您 36.6℃，正常，没填完
        2月3日 回执 57XUWK
        · 您 36.9℃，正常，没填完
        最近一次报错了，发「改 体温 36.8」这样的话；更早的发「更正」。
        我们接着刚才的：
        您有下面的情况吗？
        回数字，可以选几个；都没有回「无」。
        1 咳嗽
        2 咽部不适
        3 乏力
        4 呼吸困难
        5 胸闷
        6 腹泻
        7 嗅味觉减退
        8 肌肉酸痛
        9 头痛头晕
        10 鼻塞流涕
        """,
        county,
    )
