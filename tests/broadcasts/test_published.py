"""What has gone out, item by item."""

from dataclasses import replace
from datetime import date

import pytest

from broadcasts.published import LONGEST, items
from tests.broadcasts.papers import LETTER, RULES

ON = date(2022, 3, 10)


def test_numbered_rules_are_items_with_their_numbers():
    assert [(one.number, one.words[:4]) for one in items(RULES)] == [(1, "一、外地"), (2, "二、到家"), (3, "三、红白")]


def test_an_items_text_names_title_number_source_and_day():
    told = items(RULES)[1].told()
    assert told.startswith("《返乡人员三条规定》第2条：\n二、到家")
    assert told.endswith("来源：县疫情防控指挥部（防指〔2022〕8号），2022年3月1日发布。")


def test_the_closing_of_a_letter_is_no_part_of_its_last_item():
    last = [one for one in items(LETTER) if one.number][-1]
    assert "指挥部" not in last.words


@pytest.mark.parametrize(
    "marks", [("第一条 ", "第二条 "), ("1. ", "2. "), ("1、", "2、"), ("（一）", "（二）"), ("## 一、", "## 二、")]
)
def test_items_are_numbered_in_every_way_that_offices_do(marks):
    text = "\n".join(f"{mark}戴好口罩。" for mark in marks)
    assert [one.number for one in items(replace(RULES, text=text))] == [1, 2]


def test_a_date_or_a_figure_begins_no_item():
    assert [one.number for one in items(replace(RULES, text="37.3 度以上要报。\n2.5 米内不聚。"))] == [0]


def test_a_long_text_without_numbers_is_cut_at_sentences():
    text = "村口设卡，进出登记。" * 100
    pieces = items(replace(RULES, text=text))
    assert len(pieces) > 1
    assert all(len(one.words) <= LONGEST and one.words.endswith("。") for one in pieces)


@pytest.mark.parametrize(
    ("change", "stands"),
    [
        ({}, True),
        ({"since": date(2022, 3, 11)}, False),
        ({"until": date(2022, 3, 9)}, False),
        ({"until": ON}, True),
        ({"withdrawn": ON}, False),
        ({"area": 410798103000}, True),
        ({"area": 410798100000}, False),
    ],
)
def test_it_stands_in_its_days_and_its_area(change, stands):
    assert replace(RULES, **change).stands(410798103005, ON) is stands
