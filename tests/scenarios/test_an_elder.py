"""李桂兰, 72, alone, one finger."""

from __future__ import annotations

from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_one_number_a_day_is_all_she_types(county: County) -> None:
    """After the first day, until a week has passed."""
    tell(
        """
        李桂兰> 三十六度五
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
        李桂兰> 好
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        1 去过外地，或者刚从外地回来
        2 接触过发烧、确诊或隔离的人
        3 家里来过外地人
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
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        1 去过外地，或者刚从外地回来
        2 接触过发烧、确诊或隔离的人
        3 家里来过外地人
        """,
        county,
    )


def test_a_wrong_button_is_no_dead_end(county: County) -> None:
    """Photos and thumbs are answered."""
    tell(
        """
        ! 李桂兰 sends photo
        收到，知道您平安。
        要买什么、哪儿不舒服，直接跟我说。
        李桂兰> 👍
        好，知道您平安。
        量了体温，把数字发给我。
        李桂兰> 帮助
        直接发体温就能上报，例如：
        36.5
        爷爷 37.8 咳嗽两天
        我36.5 老婆36.4 儿子36.9
        照旧 36.6（别的和上次一样）
        还可以发：
        家人 · 加上要替谁报
        记录 · 看最近报过什么
        提醒 · 每天几点提醒我
        我的信息 · 查、改、删
        简单 · 让我说短一点
        人工 · 找村医、村干部
        听说… · 把听来的话发给我，查真假
        举报 · 办案的人看不到您是谁
        我的举报 · 凭回执码看办得怎样
        有什么不明白，直接问；没答到点上，回「没用」。
        正在填的时候：上一步、改 体温 36.8、取消、再说一遍，都可以。
        急事打热线 0379-1234567；喘不上气、叫不醒、抽筋，马上打 120。
        """,
        county,
    )
