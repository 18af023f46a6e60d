from datetime import date

import pytest

from language.homecoming import find

TODAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("said", "who", "mine", "where", "day", "arrived"),
    [
        ("我后天从武汉回来", "", True, "武汉", date(2026, 2, 5), False),
        ("我昨天从武汉回来", "", True, "武汉", date(2026, 2, 2), True),
        ("我要从北京回南坡村", "", True, "北京", None, False),
        ("我们明天从郑州自驾回村 豫A12345", "", True, "郑州", date(2026, 2, 4), False),
        ("李强从广州打工回来了", "李强", False, "广州", None, True),
        ("儿子腊月二十八从深圳回来", "儿子", False, "深圳", date(2026, 2, 15), False),
        ("周婷5号从武汉坐高铁回家", "周婷", False, "武汉", date(2026, 2, 5), False),
        ("邻居老王前天从上海返乡", "老王", False, "上海", date(2026, 2, 1), True),
        ("我爸 从西安到家了", "爸", False, "西安", None, True),
        ("孩子在广州上学，三天后回家", "孩子", False, "广州", date(2026, 2, 6), False),
        ("我儿子下周二从湖北武汉坐D632回来", "儿子", False, "湖北武汉", date(2026, 2, 10), False),
    ],
)
def test_who_comes_from_where_and_when(said, who, mine, where, day, arrived):
    told = find(said, TODAY)
    assert (told.who, told.mine, told.where.words, told.day, told.arrived) == (who, mine, where, day, arrived)


@pytest.mark.parametrize(
    "said",
    [
        "快递从武汉寄回来",
        "听说李强从武汉回来没报备",
        "有人从武汉回来隐瞒行程",
        "我去了武汉",
        "我在武汉",
        "今年不回来，在广州过年",
        "爷爷 37.8",
        "从医院回来了",
    ],
)
def test_what_is_no_homecoming(said):
    assert find(said, TODAY) is None


@pytest.mark.parametrize(
    ("said", "ride"),
    [
        ("明天从武汉坐G1234回来", "G1234"),
        ("明天开车从郑州回来 豫A12345", "豫A12345"),
        ("后天从新疆飞回来 CA1234", "CA1234"),
        ("明天从苏州坐大巴回来", "大巴"),
        ("明天从苏州回来", ""),
    ],
)
def test_what_says_most_of_the_ride_is_kept(said, ride):
    assert find(said, TODAY).ride == ride


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("我明天从武汉回来，和老婆一起", "老婆"),
        ("王小明和张丽明天从杭州回来", "张丽"),
        ("我明天一个人从武汉回来", "无"),
        ("我明天从武汉回来", ""),
    ],
)
def test_with_whom(said, company):
    assert find(said, TODAY).company == company


@pytest.mark.parametrize(
    ("said", "door", "day"), [("李强从广州回来了 12号", 12, None), ("李强12号从广州回来", 0, date(2026, 2, 12))]
)
def test_a_number_at_the_end_is_a_door_and_before_the_place_a_day(said, door, day):
    told = find(said, TODAY)
    assert (told.door, told.day) == (door, day)
