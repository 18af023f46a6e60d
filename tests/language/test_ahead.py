from datetime import date

import pytest

from language.ahead import find

TUESDAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("今天到家", date(2026, 2, 3)),
        ("明天", date(2026, 2, 4)),
        ("后天上午", date(2026, 2, 5)),
        ("大后天", date(2026, 2, 6)),
        ("三天后", date(2026, 2, 6)),
        ("再过10天", date(2026, 2, 13)),
        ("周五", date(2026, 2, 6)),
        ("周二", date(2026, 2, 3)),
        ("周一", date(2026, 2, 9)),
        ("下周二", date(2026, 2, 10)),
        ("6号", date(2026, 2, 6)),
        ("1号", date(2026, 3, 1)),
        ("2月6日", date(2026, 2, 6)),
        ("1月6日", date(2027, 1, 6)),
        ("2.16", date(2026, 2, 16)),
        ("腊月二十八", date(2026, 2, 15)),
        ("除夕", date(2026, 2, 16)),
        ("正月初六", date(2026, 2, 22)),
    ],
)
def test_a_day_to_come_is_the_nearest_of_its_name(said, day):
    assert [one.date for one in find(said, TUESDAY)] == [day]


@pytest.mark.parametrize("said", ["昨天", "以后天气好了", "12号楼", "36.5", "2月31日", "三天了", "最后天黑了"])
def test_what_is_no_day_to_come(said):
    assert find(said, TUESDAY) == ()
