"""人工: words for a person."""

from __future__ import annotations

from tests.flows.said import HELP_WITH
from tests.flows.stage import after, phone, plays


def test_words_go_to_whoever_is_responsible() -> None:
    """Health to the doctor, at once."""
    plays(
        f"""
        > 人工
        {HELP_WITH}
        > 1
        请用一句话说说情况，我转给负责的人。
        > 爷爷摔了一跤起不来
        已转给陈建国，会给您回电话。
        等不及可以打热线 0379-1234567。
        ! tell village_doctor 求助（身体不舒服）：爷爷摔了一跤起不来
        """,
        phone(),
    )


def test_other_needs_go_to_the_cadre() -> None:
    """In their own words."""
    plays(
        f"""
        > 求助
        {HELP_WITH}
        > 2
        请用一句话说说情况，我转给负责的人。
        > 家里没米了
        已转给陈建国，会给您回电话。
        等不及可以打热线 0379-1234567。
        ! tell village_cadre 求助（买药买菜、生活困难）：家里没米了
        """,
        phone(),
    )


def test_it_interrupts_even_a_free_answer() -> None:
    """人工 is no story of contacts."""
    plays(
        f"""
        > 2
        您接触了谁、哪天？有没有住在一起？
        ! keep HealthReport·您 temperature_tenths=365 exposure=('接触过发烧、确诊或隔离的人',) unfinished=True worrying=True
        ! tell 村医·您 接触过病人：36.5℃
        > 人工
        {HELP_WITH}
        > 取消
        好的，不填了。
        我们接着刚才的：
        您接触了谁、哪天？有没有住在一起？
        > 同事确诊,一起吃过饭
        您 36.5℃，接触过病人。
        我已告诉村医陈建国，电话 10032113404。
        这几天先待在家里，和家人分开吃住，每天早晚各报一次体温。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365 exposure=('接触过发烧、确诊或隔离的人',) worrying=True
        ! tell 村医·您 接触过病人：36.5℃，同事确诊,一起吃过饭
        """,
        after("36.5", "无"),
    )
