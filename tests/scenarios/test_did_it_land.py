"""Whether people understood: the questions asked back, who was wrong or silent, and their grid worker's list."""

from __future__ import annotations

import pytest

from tests.scenarios.county import County
from tests.scenarios.spoken import APPROVER, AUTHOR, Spoken

RIGHT, WRONG = "超过 37.3 度", "超过 39 度"


@pytest.fixture
def spoken(county: County):
    """The rules for everybody have gone to the village."""
    made = Spoken(county)
    made.says(AUTHOR, "广播", "大家十条", "南坡村", "现在", "送审")
    made.says(APPROVER, "同意 101")
    made.passes(seconds=61)
    yield made
    made.posting.close()


def test_it_says_how_to_be_asked(spoken):
    assert "看完回「看懂了」" in spoken.edition(101).words["zh"]


def test_right_is_thanked_and_not_asked_again(spoken):
    assert "要马上告诉我们？" in spoken.says("王秀英", "看懂了")
    assert "都看懂了" in spoken.says("王秀英", RIGHT)
    assert "没有要考您的" in spoken.says("王秀英", "看懂了")


def test_wrong_hears_what_is_right_and_may_try_again(spoken):
    assert "应该是：超过 37.3 度" in spoken.says("王秀英", "看懂了", WRONG)
    assert "都看懂了" in spoken.says("王秀英", "看懂了", RIGHT)


def test_who_got_nothing_is_asked_nothing(spoken):
    assert "没有要考您的" in spoken.says("周婷", "看懂了") or "没有要考您的" in spoken.says(APPROVER, "看懂了")


def test_the_wrong_and_the_silent_are_on_the_grid_workers_list_after_a_day(spoken):
    spoken.says("王秀英", "看懂了", RIGHT)
    spoken.says("李桂兰", "看懂了", WRONG)
    assert "看懂" not in spoken.says("赵磊", "今天")
    spoken.passes(hours=24)
    listed = every_task(spoken)
    assert "李桂兰 《大家十条》答错了，讲给他听，回「讲过 101 姓名」" in listed
    assert "刘长河 《大家十条》没有回音" in listed
    assert not [line for line in listed.splitlines() if "王秀英" in line and "大家十条" in line]


def test_who_was_told_leaves_the_list(spoken):
    spoken.passes(hours=25)
    assert "记下了，李桂兰讲过了" in spoken.says("赵磊", "讲过 101 李桂兰")
    assert not [line for line in every_task(spoken).splitlines() if "李桂兰" in line and "大家十条" in line]
    assert "没有这个人" in spoken.says("赵磊", "讲过 101 李桂兰")


def test_nobody_else_may_say_that_somebody_was_told(spoken):
    spoken.passes(hours=25)
    assert "记下了" not in spoken.says("王秀英", "讲过 101 李桂兰")


def test_the_author_sees_it_by_village_without_names(spoken):
    spoken.says("王秀英", "看懂了", RIGHT)
    spoken.says("李桂兰", "看懂了", WRONG)
    said = spoken.says(AUTHOR, "谁没看懂 101")
    assert "南坡村：看懂 1，答错 1，没回 4" in said and "李桂兰" not in said


def every_task(spoken: Spoken) -> str:
    """All pages of the grid worker's list, without the doors of the day."""
    pages = [spoken.says("赵磊", "今天")]
    while "回「继续」" in pages[-1]:
        pages.append(spoken.says("赵磊", "继续"))
    return "\n".join(pages)
