from county.reports.amended import Amended, told


def test_a_day_that_is_supplied_is_one_sentence():
    day = [Amended("2月3日", label, None, now) for label, now in (("报了健康", 3), ("返乡到达", 0), ("新增隔离", 0))]
    assert list(told(day)) == ["补报 2月3日：报了健康 3，其余 2 项都是 0"]
    assert list(told(day[1:])) == ["补报 2月3日：2 项都是 0"]


def test_what_is_set_right_is_told_one_by_one_in_the_order_of_the_days():
    each = [
        Amended("2月3日", "报了健康", 1, 3),
        Amended("2月3日", "返乡到达", 2, 0),
        Amended("2月4日", "新增隔离", None, 1),
    ]
    assert list(told(each)) == [
        "更正 2月3日 报了健康：原报 1，应为 3",
        "更正 2月3日 返乡到达：原报 2，应为 0",
        "补报 2月4日：新增隔离 1",
    ]
