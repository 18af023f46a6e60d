"""What is a question, a rumour, a danger, and what only sounds like one."""

from __future__ import annotations

import pytest

from flows.ears import reads_health
from flows.questions import cannot_wait, claim, surely_asks, tells_rumour

ANSWERS = (
    "36.5", "没怎么咳", "哪里都没去", "好几天了", "不怎么样", "咳嗽两天了", "没有发烧", "发烧没有", "去过武汉", "没去哪", "没多少", "没啥",
    "家里来过外地人", "有点头疼，不知道是不是感冒", "同事确诊，一起吃过饭", "都好", "我38.5要不要去医院", "爷爷喘不上气怎么办",
)  # fmt: skip


@pytest.mark.parametrize("said", ANSWERS)
def test_what_answers_a_report_asks_nothing(said: str) -> None:
    """A reading is kept, and what cannot wait is told to the doctor, however it is put."""
    assert not surely_asks(said)


@pytest.mark.parametrize(
    "said", ["发烧怎么办", "口罩几天一换", "隔离要多久", "隔离能出门不", "去哪做核酸", "水表谁来抄", "请问疫苗"]
)
def test_what_asks_is_a_question(said: str) -> None:
    assert surely_asks(said)


@pytest.mark.parametrize(
    "said",
    ["我想死", "真的不想活了", "活不下去了", "喝农药了", "孩子误喝了84", "老公打我", "他又动手打人了", "被我爸打了"],
)
def test_danger_is_heard(said: str) -> None:
    assert cannot_wait(said)


@pytest.mark.parametrize(
    "said",
    [
        "想死你了",
        "老公打工回来了",
        "我爸打疫苗了",
        "打我电话",
        "喝了点酒",
        "给孩子打了针",
        "打我手机",
        "吃84公司的盒饭",
    ],
)
def test_what_only_sounds_like_danger_is_none(said: str) -> None:
    assert not cannot_wait(said)


def test_a_rumour_is_told_and_a_neighbour_is_not() -> None:
    assert tells_rumour("听说明天封县城")
    assert tells_rumour("群里说板蓝根能防病毒")
    assert not tells_rumour("听说隔壁老王偷偷回来了")


@pytest.mark.parametrize("said", ["听说明天封县城，是真的吗？", "网上说明天封县城", "明天封县城，真的假的"])
def test_a_claim_is_what_is_said_without_how(said: str) -> None:
    assert claim(said) == "明天封县城"


@pytest.mark.parametrize(
    "said",
    [
        "95度酒精能消毒吗",
        "56度热水能杀毒吗",
        "我的健康记录留多久",
        "健康上报怎么弄",
        "怎么打卡报平安",
        "扫码没反应",
        "同桌发烧了我家娃还去不去",
    ],
)
def test_of_spirit_and_of_codes_nobody_reports(said: str) -> None:
    """Each opened a health report."""
    assert not reads_health(said)


@pytest.mark.parametrize("said", ["小店撑不下去了有啥政策", "煤气中毒怎么防", "烤火怕煤气中毒"])
def test_a_shop_at_its_end_and_what_has_not_happened_are_no_danger(said: str) -> None:
    assert not cannot_wait(said)
