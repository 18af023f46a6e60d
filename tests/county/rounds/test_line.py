import pytest

from county.rounds.line import Case, could_be, read

DOORS = range(1, 47)


def meant(said):
    """(closes, {doors: words}) of a line among the doors 1 to 46."""
    line = read(said, DOORS)
    assert line is not None
    return line.closes, {case.doors: case.words for case in line.cases}


@pytest.mark.parametrize("said", ["齐", "齐了。", "都齐", "全齐了", " 齐 ", "今天齐了", "我们组都齐了", "齊"])
def test_one_word_closes_every_door(said):
    assert could_be(said)
    assert meant(said) == (True, {})


@pytest.mark.parametrize(
    "said",
    [
        "齐 除12 31", "齐 除12、31", "齐除12，31。", "齐　除１２　３１", "除12、31都好", "齐，除了十二号和三十一号",
        "qi 除12 31", "其 出12 31", "齐 出12 31", "齐，12 31除外", "12 31除外都齐", "除12和31以外都齐了", "齐 除12.31",
        "齐 差12 31", "除了12 31其他都好",
    ],
)  # fmt: skip
def test_all_but_two_doors_however_it_is_typed(said):
    assert could_be(said)
    assert meant(said) == (True, {(12, 31): ""})


@pytest.mark.parametrize(
    ("said", "cases"),
    [
        ("12 没人", {(12,): "没人"}),
        ("12没人31没人", {(12,): "没人", (31,): "没人"}),
        ("12 31 没人", {(12, 31): "没人"}),
        ("12-15 没人", {(12, 13, 14, 15): "没人"}),
        ("十二号没人", {(12,): "没人"}),
        ("三十一没人", {(31,): "没人"}),
        ("12 老人摔了", {(12,): "老人摔了"}),
        ("12号家里老人摔了", {(12,): "家里老人摔了"}),
        ("12 没人 38 没人", {(12,): "没人", (38,): "没人"}),
        ("12 五口人都好", {(12,): "五口人都好"}),
        ("12 一家都好", {(12,): "一家都好"}),
        ("36 没人", {(36,): "没人"}),
        ("5 号家搬走了", {(5,): "搬走了"}),
        ("12，31没人；44发烧 39度", {(12, 31): "没人", (44,): "发烧 39度"}),
        ("31\n12 没人", {(31, 12): "没人"}),
        ("代12王大爷36.5", {(12,): "王大爷36.5"}),
        ("12 三点再去", {(12,): "三点再去"}),
    ],
)
def test_doors_and_what_is_said_of_them(said, cases):
    assert could_be(said)
    assert meant(said) == (False, cases)


@pytest.mark.parametrize(
    "said",
    [
        "12 李桂兰38.5 咳嗽",
        "12 李桂兰 38 咳嗽",
        "12 38 咳嗽",
        "12 36.5",
        "12 365",
        "12 血压160",
        "12老人吃了2片药还是烧",
        "12 张三早365 李四366",
    ],
)
def test_a_figure_is_no_door(said):
    assert could_be(said)
    assert [case.doors for case in read(said, DOORS).cases] == [(12,)]


@pytest.mark.parametrize(
    "said",
    [
        "36.5",
        "365",
        "37",
        "1 3",
        "12",
        "爷爷 37.8 咳嗽",
        "38 咳嗽",
        "12点去",
        "3天没吃饭了",
        "一切正常",
        "两个老人发烧",
        "齐家村的事",
        "",
    ],
)
def test_what_everybody_types_is_no_line(said):
    assert not could_be(said)


@pytest.mark.parametrize(
    "said",
    [
        "36 没有不舒服,没外出没接触",
        "36 没出门",
        "36 没人接触过",
        "36 正常",
        "36 好",
        "37 咳嗽",
        "38 头疼",
        "365 没有不舒服",
        "36.2 都好",
        "36.5 没人",
    ],
)
def test_a_temperature_is_the_workers_own(said):
    """Where nothing says that a number is a door, a report must not be lost to one."""
    assert not could_be(said)


@pytest.mark.parametrize(
    "said", ["36号 好", "36 没人", "36 搬走了", "36 老人摔了", "36 张三36.5", "36 31 没人", "36户没有不舒服"]
)
def test_what_is_said_of_doors_only_makes_a_door_of_it(said):
    assert could_be(said)
    assert 36 in read(said, DOORS).doors


def test_the_others_are_well_where_that_is_said():
    assert meant("12、31没人，其他都好") == (True, {(12, 31): "没人"})
    assert meant("齐 除12 没人 31 发烧38.5") == (True, {(12,): "没人", (31,): "发烧38.5"})


@pytest.mark.parametrize("said", ["齐 12 31", "除12 31"])
def test_what_can_mean_two_things_is_asked(said):
    line = read(said, DOORS)
    assert line.unsure
    assert line.cases == (Case((12, 31)),)


def test_a_number_that_is_no_door_is_kept_to_be_named():
    assert read("齐 除77", DOORS).doors == (77,)
    assert read("12 没人，77没人", DOORS).doors == (12, 77)
