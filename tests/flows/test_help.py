"""帮助, and what nobody claims."""

from __future__ import annotations

import pytest

from flows import help as help_
from tests.flows.said import CONTACTS, HELP, LOST
from tests.flows.stage import ME, family, phone, plays


def test_help_is_one_screen() -> None:
    """With an example for each."""
    plays(
        f"""
        > 帮助
        {HELP}
        """,
        phone(),
    )


def test_staff_read_their_own_line_first() -> None:
    """收 is theirs."""
    plays(
        """
        > 帮助
        您是村医：有人发热或情况急，我马上发给您，回「收」由您接手。
        今天 · 我还要做什么
        没报、有症状、覆盖 · 名单和进度
        联系 12 没接 · 记下打过电话
        电话 · 微信没送到、要打的
        签 · 签隔离的人的体温
        隔离 姓名、解除 姓名、隔离名单
        返乡名单 · 谁从外地回来
        日报、零报告、阶段报告 · 看、签、起草
        换班 姓名 · 请人替班
        登录 · 在网页上看、在电脑上办
        自己家的体温，直接发数字，例如：
        36.5
        爷爷 37.8 咳嗽两天
        也可以发：家人、记录、提醒、我的信息、简单、人工、举报。
        正在填的时候：上一步、改 体温 36.8、取消、再说一遍，都可以。
        急事打热线 0379-1234567；喘不上气、叫不醒、抽筋，马上打 120。
        """,
        phone(family(ME, roles=frozenset({"村医"}))),
    )


@pytest.mark.parametrize("role", help_.STAFF)
def test_help_of_every_office_fits_on_one_screen(role: str) -> None:
    """Of a small phone: 22 lines of 20 characters."""
    said = phone(family(ME, roles=frozenset({role}))).say("帮助").reply
    assert sum(-(-len(line) // 20) for line in said.splitlines() if line) <= 22


def test_plain_words_are_three_lines() -> None:
    """For who finds it too much."""
    plays(
        f"""
        > 帮助
        报体温，发数字，比如：36.5
        不舒服，就说哪儿不舒服。
        找人帮忙，发：人工
        急事打热线 0379-1234567；喘不上气、叫不醒、抽筋，马上打 120。
        > 上报
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36.5
        您有没有不舒服？
        没有，回「无」。有，说哪儿不舒服。
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 没有
        {CONTACTS}
        > 没有
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(ME, plain_words=True)),
    )


def test_what_is_not_understood_is_no_dead_end() -> None:
    """It says what would be."""
    plays(
        f"""
        > 吃了吗
        {LOST}
        """,
        phone(),
    )


def test_what_is_sent_unasked_gets_a_fitting_answer() -> None:
    """Photo, place, link."""
    plays(
        """
        ! sent 〔图片 m1〕
        照片收到了，可我还看不懂照片。
        报体温，把数字打给我，例如 36.5；要给人看，先发「人工」。
        ! sent 〔位置 35.0,114.4 村口卡点〕
        位置收到了，不过现在用不上。
        要登记住处，发「加入」；要找人帮忙，发「人工」。
        ! sent 〔链接〕
        链接我打不开。听来的消息拿不准，发「人工」问一问。
        """,
        phone(),
    )


def test_help_fits_a_phone() -> None:
    """Twenty-four lines of twenty-two characters stand on the screen of an old phone."""
    lines = f"{help_.FOR_ALL}\n{help_.WHILE_FILLING}\n{help_.EMERGENCY}".splitlines()
    assert sum(-(-len(line) // 22) for line in lines if line) <= 24
