import pytest

from language.doubt import Doubt
from language.errors import NotATemperature
from language.reading import Bound
from language.temperature import find, read


@pytest.mark.parametrize(
    ("said", "celsius"),
    [
        ("36.5", 36.5),
        ("36。5", 36.5),
        ("３６．５", 36.5),
        ("36点8", 36.8),
        ("36度8", 36.8),
        ("37度3", 37.3),
        ("三十六度五", 36.5),
        ("三十七度二", 37.2),
        ("三十八点五度", 38.5),
        ("三十八度半", 38.5),
        ("三十六五", 36.5),
        ("三七度二", 37.2),
        ("36点五", 36.5),
        ("365", 36.5),
        ("37度5分", 37.5),
        ("三十七度五分", 37.5),
        ("36 5", 36.5),
        ("36,5", 36.5),
        ("36..5", 36.5),
        ("37", 37.0),
        ("我量的是37", 37.0),
        ("36.5°C", 36.5),
        ("37.25", 37.25),
        ("早上36.5,现在37.8", 37.8),
    ],
)
def test_is_read_as_an_answer(said, celsius):
    assert read(said).celsius == celsius


@pytest.mark.parametrize(
    ("said", "doubt", "guess"),
    [
        ("3.65", Doubt.POINT_MOVED, 36.5),
        ("356", Doubt.POINT_MISSING, 35.6),
        ("37:5", Doubt.POINT_MISSING, 37.5),
        ("37：5咳嗽", Doubt.POINT_MISSING, 37.5),
        ("37-8度", Doubt.POINT_MISSING, 37.8),
        ("37；5", Doubt.POINT_MISSING, 37.5),
        ("37/5", Doubt.POINT_MISSING, 37.5),
        ("30.5", Doubt.TOO_LOW, None),
        ("45度", Doubt.TOO_HIGH, None),
        ("98.6", Doubt.FAHRENHEIT, 37.0),
        ("98.6华氏", Doubt.FAHRENHEIT, 37.0),
        ("不到37", Doubt.VAGUE, 37.0),
        ("38度多", Doubt.VAGUE, None),
        ("没量", Doubt.NO_FIGURE, None),
        ("", Doubt.NO_FIGURE, None),
    ],
)
def test_is_doubted(said, doubt, guess):
    with pytest.raises(NotATemperature) as refused:
        read(said)
    assert (refused.value.doubt, refused.value.guess) == (doubt, guess)


@pytest.mark.parametrize(
    "text",
    [
        "3.17从泰国回来",
        "2月3日",
        "买药花了36.5",
        "36.5元",
        "我37岁",
        "住36号楼",
        "37床",
        "365天",
        "13837300365",
        "410727198005010038",
        "血压136/85",
        "血氧36.5",
        "咳了36天",
        "室温36度",
        "38.5公斤",
    ],
)
def test_is_no_temperature(text):
    assert find(text) == ()


def test_of_a_range_the_upper_end_counts():
    (reading,) = find("下午37.3-37.8")
    assert (reading.low, reading.celsius) == (37.3, 37.8)


def test_a_fall_is_two_readings():
    assert [r.celsius for r in find("从38.5降到37.1")] == [38.5, 37.1]


@pytest.mark.parametrize(
    ("text", "site"),
    [("腋下36.5", "腋温"), ("额温36.2", "额温"), ("36.4(耳温)", "耳温"), ("口温36.8", "口温"), ("36.5", "")],
)
def test_the_site_is_read(text, site):
    assert find(text)[0].site == site


@pytest.mark.parametrize(
    ("text", "bound"), [("38度多", Bound.OVER), ("超过38", Bound.OVER), ("体温不到37", Bound.UNDER)]
)
def test_a_bound_is_no_exact_value(text, bound):
    assert find(text)[0].bound is bound


def test_the_highest_is_marked():
    assert [r.peak for r in find("最高烧到39.2,现在37.1")] == [True, False]


def test_the_span_is_of_what_was_typed():
    text = "今早３６．５，没事"
    assert find(text)[0].span.of(text) == "３６．５"
