from datetime import date

import pytest

from language import days
from language.days import find
from language.script import plain
from tests.language import township, village

TODAY = date(2022, 4, 6)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今早", date(2022, 4, 6)),
        ("昨天", date(2022, 4, 5)),
        ("昨个夜里", date(2022, 4, 5)),
        ("前天晚上", date(2022, 4, 4)),
        ("大前天", date(2022, 4, 3)),
        ("三天前", date(2022, 4, 3)),
        ("上周五", date(2022, 4, 1)),
        ("周一", date(2022, 4, 4)),
        ("星期天", date(2022, 4, 3)),
        ("上上周", date(2022, 3, 23)),
        ("3.17", date(2022, 3, 17)),
        ("3月17", date(2022, 3, 17)),
        ("三月十七号", date(2022, 3, 17)),
        ("2022-03-05", date(2022, 3, 5)),
        ("去年12月3日", date(2021, 12, 3)),
        ("24号", date(2022, 3, 24)),
        ("上个月20号", date(2022, 3, 20)),
        ("月初", date(2022, 4, 1)),
        ("12.30", date(2021, 12, 30)),
        ("腊月二十八", date(2022, 1, 30)),
        ("腊月廿三", date(2022, 1, 25)),
        ("正月初三", date(2022, 2, 3)),
        ("二月初八", date(2022, 3, 10)),
        ("除夕", date(2022, 1, 31)),
        ("大年初二", date(2022, 2, 2)),
        ("元旦", date(2022, 1, 1)),
    ],
)
def test_names_a_day(text, day):
    assert [d.date for d in find(text, TODAY)] == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("三天了", 3),
        ("半个月", 15),
        ("一个半月", 45),
        ("一周", 7),
        ("两周半", 17),
        ("一个礼拜", 7),
        ("两三天", 2),
        ("3-4天", 3),
        ("十来天", 10),
        ("一周多", 7),
        ("二十多天", 20),
        ("这两天", 2),
        ("第四天", 4),
        ("两个多月", 60),
        ("半天", 0),
        ("48小时", 2),
    ],
)
def test_lasts(text, days):
    (day,) = find(text, TODAY)
    assert (day.days, day.lasting) == (days, True)


@pytest.mark.parametrize(
    "text", ["明天", "三天后", "过两天", "36.5", "3.5公里", "十块", "2月31日", "每三天一次", "13点"]
)
def test_names_no_day_of_the_past(text):
    assert find(text, TODAY) == ()


def test_a_date_to_come_is_last_years():
    assert find("12月30号", TODAY)[0].date == date(2021, 12, 30)


def test_the_part_of_the_day_is_kept():
    assert [d.part for d in find("昨晚,前天下午,今早", TODAY)] == ["晚上", "下午", "早上"]


@pytest.mark.parametrize("sentences", [village.SENTENCES, village.LATER, township.SENTENCES])
def test_no_day_is_lost_for_want_of_a_telling_character(sentences):
    """The gate before the patterns lets through whatever one of them reads."""
    texts = [plain(sentence) for sentence, _ in sentences]
    assert [t for t in texts if (days._points(t, TODAY) or days._lengths(t, TODAY)) and not find(t, TODAY)] == []


@pytest.mark.parametrize(
    "text", ["3d", "4.2", "五一", "除夕", "凌晨三点开始", "半小时", "两个钟", "廿三日", "初三那天", "小年", "国庆"]
)
def test_the_gate_knows_every_kind_of_day(text):
    assert days._ANY.search(text)
