from copy import copy
from datetime import date

import pytest

from broadcasts import caution
from broadcasts.answer import SHIPPED, Answers, load
from broadcasts.hotline import Hotline
from broadcasts.rumour import load as rumours
from county.settings import CountySettings, HealthRule
from tests.broadcasts.papers import RULES
from tests.broadcasts.residents import RESIDENTS

LIUYIN, ELSEWHERE = 410798103005, 410798100001
COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
ANSWERS = load(SHIPPED)
HOTLINE = Hotline(ANSWERS, rumours(), COUNTY, lambda area: "柳荫乡")
ON = date(2026, 2, 3)


def test_the_answer_comes_with_source_and_day():
    found = HOTLINE.find("口罩多久换一次", 0, ON)
    assert found.sure
    assert "来源" in found.near[0].text
    assert "2020年1月20日起" in found.near[0].text


def test_each_place_has_its_own_answer():
    here, there = (HOTLINE.find("核酸在哪里做几点做", area, ON).near[0] for area in (LIUYIN, ELSEWHERE))
    assert (here.id, there.id) == ("test-where-liuyin", "test-where")
    assert "柳荫乡适用" in here.text


def test_each_day_has_its_own_answer():
    days = [HOTLINE.find("密切接触者要隔离几天", 0, day).near[0].id for day in (date(2020, 3, 1), date(2022, 7, 15))]
    assert days == ["contact-days-2020", "contact-days-2022"]


def test_an_expired_answer_says_that_it_is_being_renewed():
    (page,) = [page for page in ANSWERS if page.id == "mask-reuse"]
    old = Hotline(Answers((page.model_copy(update={"until": date(2021, 1, 1)}),)), Answers(()), COUNTY)
    assert "正在更新" in old.find(page.question, 0, ON).near[0].text


def test_what_is_far_from_everything_finds_nothing():
    assert HOTLINE.find("王者荣耀怎么上分", 0, ON).near == ()


def test_an_answer_named_is_given_in_the_version_of_the_day():
    assert HOTLINE.named("heart-suicide-12356", 0, ON).id == "heart-suicide-12356"
    assert HOTLINE.named("heart-suicide-12356", 0, date(2021, 1, 1)).id == "heart-suicide"
    assert HOTLINE.named("no-such-page", 0, ON) is None


@pytest.mark.parametrize("asked", ["布洛芬一次吃几毫升", "孩子发烧泰诺林喝多少毫升", "莲花清瘟吃几粒"])
def test_how_much_of_a_medicine_is_never_answered_at_once(asked):
    assert not HOTLINE.find(asked, 0, ON).sure


def test_it_knows_of_a_story_and_of_no_small_talk():
    assert HOTLINE.knows("村干部分菜只给亲戚")
    assert not HOTLINE.knows("今天天气真不错啊")
    assert not HOTLINE.knows("昨天去镇上赶集了")
    assert not HOTLINE.knows("ཨོཾ་མ་ཎི་པདྨེ")


@pytest.mark.parametrize("asked", ["邻县的卡口几点关", "西安的小区现在能进快递吗", "上海高中什么时候开学"])
def test_how_things_stand_in_another_place_is_never_answered_at_once(asked):
    assert not HOTLINE.find(asked, 0, ON).sure


@pytest.mark.parametrize("asked", ["武汉回来的要隔离几天", "广东打工的能回老家吗"])
def test_who_comes_from_another_place_asks_about_this_one(asked):
    assert not caution.elsewhere(asked, COUNTY.code)


def test_the_own_county_is_nowhere_else():
    assert not caution.elsewhere("新乡的核酸几点做", COUNTY.code)


def published(*every):
    hotline = copy(HOTLINE)  # its index of answers took half a second
    hotline.publish(every)
    return hotline


def test_what_has_gone_out_is_quoted_by_item_with_its_day():
    found = published(RULES).find("红白喜事五桌以上要先到村委会备案吗", 0, ON)
    assert found.sure
    assert found.near[0].text.startswith("《返乡人员三条规定》第3条")
    assert "2022年3月1日发布" in found.near[0].text


def test_a_quoted_item_is_given_again_by_its_name():
    assert published(RULES).named("rules-test#3", 0, ON).question == "《返乡人员三条规定》第3条"


def test_an_answer_that_is_sure_is_not_pushed_aside():
    assert published(RULES).find("口罩多久换一次", 0, ON).near[0].id == "mask-reuse"


def test_what_is_withdrawn_vanishes_at_once():
    hotline = published(RULES)
    hotline.publish(())
    assert not any("#" in one.id for one in hotline.find("五桌以上的喜事要到村委会备案吗", 0, ON).near)


def test_a_rumour_comes_with_its_verdict_first():
    found = HOTLINE.rumour("喝白酒能杀死病毒", 0, ON)
    assert found.sure
    assert found.near[0].text.startswith("「喝白酒能杀死新冠病毒」：这是谣言，别信，也别转。\n")


@pytest.mark.parametrize(("claim", "page"), [("猫会传染新冠", "rumour-pets"), ("打疫苗会死人", "rumour-vaccine-death")])
def test_a_claim_gets_the_verdict_on_itself(claim, page):
    """They got those on mosquitoes and on leukaemia."""
    found = HOTLINE.rumour(claim, 0, ON)
    assert found.sure and found.near[0].id == page


def test_of_two_rumours_that_are_as_near_none_is_the_one():
    without = [page for page in rumours() if page.id != "rumour-vaccine-death"]
    assert not Hotline(ANSWERS, Answers(without), COUNTY).rumour("打疫苗会死人", 0, ON).sure


def test_of_what_residents_type_hardly_anything_gets_a_wrong_page_at_once():
    """123 of 186 are answered rightly at once, 55 find theirs among the choices, 2 get a wrong page."""
    found = [(HOTLINE.find(asked, 0, ON), right) for asked, right in RESIDENTS]
    assert sum(one.sure and one.near[0].id not in right for one, right in found) <= 3
    assert sum(any(page.id in right for page in one.near) for one, right in found) >= 176
    assert sum(one.sure and one.near[0].id in right for one, right in found) >= 118
