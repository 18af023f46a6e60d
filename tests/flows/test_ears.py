"""What is a health report without being asked for one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.ears import reads_health
from tests.flows.stage import AT_HOME, FAMILY, phone


@pytest.mark.parametrize(
    "said",
    [
        "我没发烧",
        "没有发烧啊",
        "我不烧",
        "爷爷没发烧",
        "都没发烧",
        "今天没发烧也没咳嗽",
        "我们全家都没发烧。",
        "我体温正常",
    ],
)
def test_who_denies_and_says_nothing_else_reports(said: str) -> None:
    assert reads_health(said)


@pytest.mark.parametrize(
    "said",
    ["没发烧也不让出门", "没发烧凭啥隔离我", "没发烧能出门吗", "没发烧的人要不要测", "村里没人发烧", "发热门诊没开"],
)
def test_who_asks_or_complains_does_not(said: str) -> None:
    assert not reads_health(said)


def test_of_whom_a_fever_is_denied_the_temperature_is_asked() -> None:
    """Before, 「我没发烧」 was answered 「这句我没看懂」."""
    family = replace(AT_HOME, people=FAMILY)
    assert phone(family).say("我没发烧").reply.startswith("您现在的体温是多少？")
    assert phone(family).say("爷爷没发烧").reply.startswith("爷爷现在的体温是多少？")
