"""A directive to the village offices: numbered, receipted, the late reminded and named to their superior."""

from __future__ import annotations

import pytest

from tests.scenarios.county import County
from tests.scenarios.spoken import APPROVER, AUTHOR, Spoken

ORDER = "夜里加岗\n今晚起村口两人一班，交班当面交，六点前报人名到乡里。"


@pytest.fixture
def spoken(county: County):
    made = Spoken(county)
    made.says(AUTHOR, "广播", ORDER, "南坡村 村干部 网格员", "要，每人回「收到」", "现在", "送审")
    made.says(APPROVER, "同意 101")
    made.passes(seconds=61)
    county.told()
    yield made
    made.posting.close()


def test_it_carries_its_number_and_goes_to_the_offices_alone(spoken):
    assert "收到请回「收到 101」。" in spoken.edition(101).words["zh"]
    assert [len(spoken.heard(name)) for name in ("刘长河", "赵磊", "王秀英", "陈建国")] == [1, 1, 0, 0]


def test_a_receipt_is_kept_once(spoken):
    assert "记下您收到了" in spoken.says("刘长河", "收到 101")
    assert "已经回过了" in spoken.says("刘长河", "收到101")
    assert "不是发给您的" in spoken.says("陈建国", "收到 101")


def test_a_residents_receipt_means_what_it_says(spoken):
    assert "101 号" not in spoken.says("王秀英", "收到 101")


def test_the_author_sees_who_has_not_answered(spoken):
    spoken.says("刘长河", "收到 101")
    said = spoken.says(AUTHOR, "谁没回 101")
    assert "2 人里还有 1 人没回" in said and "赵磊" in said and "刘长河" not in said
    spoken.says("赵磊", "收到 101")
    assert "2 人全都回了" in spoken.says(AUTHOR, "谁没回 101")


def test_it_stands_in_the_tasks_of_who_owes_it(spoken):
    assert "收到｜南坡村 《夜里加岗》，回「收到 101」" in spoken.says("刘长河", "今天")
    spoken.says("刘长河", "收到 101")
    assert "夜里加岗" not in spoken.says("刘长河", "今天")


def test_the_late_are_reminded_and_then_named_to_their_superior_once(spoken):
    spoken.says("刘长河", "收到 101")
    spoken.passes(hours=1, minutes=50)
    assert spoken.told("赵磊") == []
    spoken.passes(minutes=11)
    (reminded,) = [text for text in spoken.told("赵磊") if "101" in text]
    assert "请回「收到 101」" in reminded
    spoken.passes(hours=2)
    (named,) = [text for text in spoken.told(AUTHOR) if "101" in text]
    assert "赵磊" in named and "刘长河" not in named
    spoken.passes(hours=3)
    assert not [text for text in spoken.told(AUTHOR) + spoken.told("赵磊") if "101" in text]
