from datetime import date

import pytest

from language.finding.questions import Certainty, Entry, Questions
from tests.language.finding.shelf import first, shelf


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("测核酸去哪儿", "核酸"),
        ("隔离多少天", "隔离"),
        ("怀孕五个月能打新冠疫苗吗", "孕妇"),
        ("我的码变黄了", "黄码"),
        ("侄子结婚摆酒行不行", "酒席"),
        ("發燒了去哪裡看病", "发热"),
    ],
)
def test_a_question_in_other_words_finds_its_answer(asked, answer):
    assert first(asked) == answer


@pytest.mark.parametrize("asked", ["拖拉机怎么年检", "怎么种大棚西红柿", "我想找对象", "?!", ""])
def test_a_question_on_another_matter_has_no_answer(asked):
    assert shelf().find(asked).certainty is Certainty.NONE


def test_the_wording_itself_is_sure():
    found = shelf().find("居家隔离要几天?")
    assert found.certainty is Certainty.SURE and found.hits[0].confidence > 0.5


def test_a_likely_answer_is_offered_and_not_given():
    assert shelf().find("测核酸去哪儿").certainty is Certainty.PERHAPS


def test_an_answer_is_one_hit_whatever_its_wordings():
    ids = [hit.id for hit in shelf().find("返乡人员回老家要报备吗").hits]
    assert ids[0] == "返乡" and len(ids) == len(set(ids))


def test_an_empty_shelf_knows_nothing():
    assert Questions([]).find("隔离几天").certainty is Certainty.NONE


HERE, THERE = 410727103005, 410727104001


def test_the_nearer_place_goes_before_and_another_place_is_not_found():
    local = Entry("本村", ("居家隔离要几天?",), area=HERE)
    assert shelf(local).find("居家隔离要几天", area=HERE).hits[0].id == "本村"
    assert "本村" not in [hit.id for hit in shelf(local).find("居家隔离要几天", area=THERE).hits]


def test_an_answer_of_the_county_serves_its_villages():
    county = Entry("本县", ("快递可以收吗?",), area=410727000000)
    assert shelf(county).find("快递能收吗", area=HERE).hits[0].id == "本县"


def test_an_answer_not_yet_in_force_is_not_found():
    coming = Entry("新规", ("快递可以收吗?",), since=date(2022, 4, 1))
    assert "新规" not in [hit.id for hit in shelf(coming).find("快递可以收吗", on=date(2022, 3, 31)).hits]


def test_an_expired_answer_says_so_and_goes_behind_its_successor():
    old = Entry("旧", ("快递可以收吗?",), until=date(2022, 3, 31))
    new = Entry("新", ("快递可以收吗?",), since=date(2022, 4, 1))
    hits = shelf(old, new).find("快递可以收吗", on=date(2022, 4, 1)).hits
    assert [(hit.id, hit.expired) for hit in hits[:2]] == [("新", False), ("旧", True)]
