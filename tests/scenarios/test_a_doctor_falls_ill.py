"""Nobody is their own doctor."""

from __future__ import annotations

from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_the_doctors_own_fever_goes_to_the_next_in_line(county: County) -> None:
    """The deputy hears, takes it, and the doctor is told."""
    tell(
        """
        陈建国> 我38.2
        您 38.2℃，偏高。我已告诉副村医何春梅，电话 10020528606。
        歇十分钟，再量一次发给我。
        何春梅< 南坡村 陈建国（男 47 岁） 电话 10032113404
        何春梅< 发热：38.2℃
        何春梅< 回「收」表示由您接手。
        何春梅> 收
        已接手：南坡村 陈建国（男 47 岁） 电话 10032113404，发热：38.2℃
        已告诉家属由您负责。
        陈建国< 何春梅已收到您的情况，会尽快联系您。
        陈建国< 电话 10020528606
        陈建国> 收
        现在没有等您接手的情况。
        我们接着刚才的：
        您 38.2℃，偏高。我已告诉副村医何春梅，电话 10020528606。
        歇十分钟，再量一次发给我。
        """,
        county,
    )
