"""What is said again and again: agreed to once, said every morning; what names figures is agreed to each day."""

from __future__ import annotations

import pytest

from records.broadcasts.edition import Stage
from tests.scenarios.county import County
from tests.scenarios.spoken import APPROVER, AUTHOR, Spoken


@pytest.fixture
def spoken(county: County):
    made = Spoken(county)
    yield made
    made.posting.close()


def begun(spoken: Spoken, title: str, *lines: str) -> None:
    spoken.says(AUTHOR, "广播", title, *lines, "按计划", "送审")
    spoken.says(APPROVER, "同意 101")
    spoken.county.told()


def test_the_morning_is_said_each_day_until_it_is_stopped(spoken):
    begun(spoken, "早上好", "南坡村")
    assert "到点自动发" not in spoken.says(AUTHOR, "进度 101") and spoken.platform.sent == []
    spoken.passes(hours=23)  # 7:00 of the next day
    spoken.passes(days=1)
    assert len(spoken.heard("王秀英")) == 2
    assert "已经停了" in spoken.says(AUTHOR, "停 101")
    spoken.passes(days=1)
    assert len(spoken.heard("王秀英")) == 2


def test_the_preview_says_the_plan(spoken):
    asked = spoken.says(AUTHOR, "广播", "早上好", "南坡村")
    assert "它自己的计划是每天 7:00，照计划就回「按计划」" in asked


def test_rules_go_item_by_item(spoken):
    begun(spoken, "大家十条", "南坡村")
    for _ in range(3):
        spoken.passes(days=1, hours=1)
    said = [spoken.edition(n).words["zh"].splitlines()[1][:2] for n in (102, 103, 104)]
    assert said == ["1.", "2.", "3."]


def test_figures_are_real_and_agreed_to_each_day(spoken):
    spoken.says("王秀英", "36.5")
    begun(spoken, "今晚视频调度会", "原定")
    spoken.passes(hours=8)  # 16:00
    words, asked = spoken.told(APPROVER)
    assert "报体温 1 人" in words and "同意 102" in asked
    assert spoken.edition(102).stage is Stage.WAITING and spoken.platform.sent == []
    spoken.says(APPROVER, "同意 102")
    spoken.passes(seconds=61)
    assert spoken.heard("刘长河") and not spoken.heard("王秀英")


def test_a_day_without_figures_is_not_said_and_the_author_hears_why(spoken):
    spoken.says("王秀英", "36.5")
    begun(spoken, "今晚视频调度会", "原定")
    spoken.passes(days=1, hours=8)
    (told,) = [text for text in spoken.told(AUTHOR) if "没有发" in text]
    assert "还缺今天报体温的人数" in told
    assert spoken.platform.sent == []


def test_own_words_every_two_hours(spoken):
    spoken.says(AUTHOR, "广播", "桥还封着，绕水泥路走，别抄近道。", "南坡村", "每两小时到今天18点", "送审")
    spoken.says(APPROVER, "同意 101")
    for _ in range(14):
        spoken.passes(hours=1)
    assert len(spoken.heard("王秀英")) == 5
