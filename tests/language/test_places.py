import pytest

from language.gazetteer import gazetteer, short
from language.places import find


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("湖北", 420000000000),
        ("武汉", 420100000000),
        ("湖北武汉", 420100000000),
        ("湖北省武汉市洪山区", 420111000000),
        ("上海浦东", 310115000000),
        ("北京朝阳区", 110105000000),
        ("封丘县", 410727000000),
        ("内蒙", 150000000000),
        ("泰国", 0),
    ],
)
def test_has_the_official_code(text, code):
    assert [named.place.code for named in find(text)] == [code]


def test_a_name_of_many_counties_has_no_code():
    assert [named.place.code for named in find("鼓楼区")] == [0]


@pytest.mark.parametrize("text", ["身体平安", "上街买菜", "天气和平时一样", "开放"])
def test_common_words_are_no_places(text):
    assert find(text) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("恩施土家族苗族自治州", "恩施"), ("浦东新区", "浦东"), ("杭州市", "杭州")],
)
def test_short_names_are_what_people_say(name, expected):
    assert short(name) == expected


def test_every_division_down_to_counties_is_known():
    levels = [len(place.digits) for places in gazetteer().by_word.values() for place in places if place.code]
    assert {2, 4, 6} == set(levels)
