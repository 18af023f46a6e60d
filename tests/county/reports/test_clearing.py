from dataclasses import replace

from county.reports.clearing import Clearing, Stand, each, told
from county.reports.content import Line
from tests.county.reports.test_content import PARTS, REPORT

NEVER = Clearing("suspected", 0, 0)
GONE = Clearing("confirmed", 0, 3)
SOME = Clearing("contacts", 2, 5)


def test_some_none_any_more_and_never_are_three_things():
    assert told((GONE, NEVER, SOME), 18) == (
        "三个清零：确诊已清零（累计 3 人），密接还有 2 人（累计 5 人），没有登记过疑似；连续 18 天没有新增确诊。"
    )


def test_those_never_registered_are_named_together_and_no_days_are_counted():
    assert told((Clearing("confirmed", 0, 0), NEVER), None) == "三个清零：没有登记过确诊、疑似。"


def test_while_somebody_is_missing_nothing_is_cleared():
    said = told((GONE, NEVER), 18, complete=False)
    assert said == (
        "三个清零：报了的地方确诊 0 人（累计 3 人），疑似 0 人（累计 0 人）；还有地方没报，不能说清零；连续 18 天没有新增确诊。"
    )


def test_of_a_day_with_a_case_no_row_of_days_is_said():
    assert told((GONE,), 0).endswith("；当天有新增确诊。")


def test_one_by_one_they_say_the_same_as_in_the_sentence():
    report = replace(REPORT, lines=(Line("confirmed", 0, 0, 3), Line("contacts", 2, 2, 5)), parts=PARTS[:1])
    assert each(report) == (
        (Stand.CLEARED, "确诊已清零（累计 3 人）"),
        (Stand.NEVER, "没有登记过疑似"),
        (Stand.SOME, "密接还有 2 人（累计 5 人）"),
    )


def test_of_an_area_where_somebody_or_everybody_is_missing_none_is_called_cleared():
    some = replace(REPORT, lines=(Line("confirmed", 0, 0, 3),))
    assert each(some)[0] == (Stand.COUNTED, "确诊 0 人（累计 3 人）")
    assert {stand for stand, _ in each(replace(some, parts=PARTS[1:]))} == {Stand.UNSAID}
