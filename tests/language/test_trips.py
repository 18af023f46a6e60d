from datetime import date

import pytest

from language.trips import Way, find, stayed

TODAY = date(2022, 4, 6)


def trips(text):
    return [(t.where.place.short, t.way, t.denied) for t in find(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("从武汉回来", Way.FROM),
        ("武汉打工回来的", Way.FROM),
        ("刚由武汉返乡", Way.FROM),
        ("去过武汉", Way.TO),
        ("到武汉出差", Way.TO),
        ("路过武汉", Way.THROUGH),
        ("在武汉转车", Way.THROUGH),
        ("我在武汉", Way.IN),
        ("在武汉上学", Way.IN),
    ],
)
def test_a_journey_has_its_way(text, way):
    assert trips(text) == [("武汉", way, False)]


@pytest.mark.parametrize(
    "text", ["快递从武汉发来", "我是武汉人", "打算去武汉", "想吃武汉热干面", "武汉大学", "明天要去武汉"]
)
def test_a_place_alone_is_no_journey(text):
    assert trips(text) == []


def test_a_denial_reaches_over_a_list():
    assert trips("没去过武汉、上海") == [("武汉", Way.TO, True), ("上海", Way.TO, True)]


def test_where_one_returned_to_is_no_journey():
    assert trips("从泰国返回北京") == [("泰国", Way.FROM, False)]


def test_the_day_is_that_of_its_clause():
    (trip,) = find("昨天从武汉回来,今天发烧", TODAY)
    assert trip.day.date == date(2022, 4, 5)


@pytest.mark.parametrize("text", ["哪都没去", "一直在家", "没出过门", "没出过县", "未外出", "没去过外地", "足不出户"])
def test_some_went_nowhere(text):
    assert stayed(text)
