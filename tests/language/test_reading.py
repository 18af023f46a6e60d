from datetime import date

import pytest

from language.report import understand

TODAY = date(2022, 4, 6)


@pytest.mark.parametrize(
    ("text", "now", "latest"),
    [
        ("早上36.5,晚上37.2", 37.2, 37.2),
        ("现在36.7,早上37.2", 36.7, 36.7),
        ("昨天38.2,今天36.9", 36.9, 36.9),
        ("昨天38.2", None, 38.2),
        ("最高39.1", None, None),
        ("今早又烧到38", 38.0, 38.0),
        ("平时36.2,今天37.1", 37.1, 37.1),
        ("从昨天到现在一直37.5", 37.5, 37.5),
    ],
)
def test_of_several_the_present_one_is_chosen(text, now, latest):
    (said,) = understand(text, today=TODAY)
    assert (said.temperature and said.temperature.celsius, said.latest and said.latest.celsius) == (now, latest)


def test_the_highest_may_be_of_another_day():
    (said,) = understand("昨天38.2,今天36.9", today=TODAY)
    assert said.highest.celsius == 38.2
