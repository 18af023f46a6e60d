from datetime import date

import pytest

from language.report import understand

TODAY = date(2022, 4, 6)


def days(text):
    (said,) = understand(text, today=TODAY)
    return said.since.days if said.since else None


@pytest.mark.parametrize(
    ("text", "ago"),
    [
        ("咳嗽三天了", 3),
        ("咳嗽,三天了", 3),
        ("37.8 咳嗽 两天", 2),
        ("昨天着凉,今天咳嗽", 1),
        ("连续五天都是37.2", 5),
        ("发烧4天,咳嗽2天", 4),
    ],
)
def test_begins_with_the_earliest_day_said_of_it(text, ago):
    assert days(text) == ago


@pytest.mark.parametrize(
    "text",
    [
        "吃了三天药还咳嗽",
        "隔离第五天开始时有点咳",
        "昨天从郑州回来,咳嗽",
        "一天咳两次",
        "今天36.5",
        "家里十天没新增,我咳嗽",
    ],
)
def test_other_lengths_are_not_the_illness(text):
    assert days(text) is None


def test_after_a_recovery_it_begins_anew():
    assert days("咳嗽一个月,好了一周,昨天又开始咳嗽") == 1
