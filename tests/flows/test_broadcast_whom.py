"""「南坡村 60岁以上」: whom a broadcast is for, as officials say it; what is not known is named and never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from chat.errors import Refusal
from flows.broadcast_whom import Whom
from records.broadcasts.who import RETURNED, Who, born
from records.ledgers.monitoring import CENTRAL, HOME, HOSPITAL
from tests.flows.stage import VILLAGES

TODAY = date(2026, 2, 3)
COUNTY, TOWN, VILLAGE = 410798000000, 410798103000, 410798103005
AT_COUNTY = Whom(VILLAGES, ((COUNTY, "安禾县"),), TODAY)
AT_TOWN = Whom(VILLAGES, ((TOWN, "柳荫乡"),), TODAY)
AT_VILLAGE = Whom(VILLAGES, ((VILLAGE, "南坡村"),), TODAY)


@pytest.mark.parametrize("said", ["全县", "所有人", "大家", "全县所有人"])
def test_everybody_of_the_county_is_not_narrowed(said):
    assert AT_COUNTY.parse(said).who == Who()


@pytest.mark.parametrize("said", ["全村", "大家", "南坡村", "南坡村的村民"])
def test_a_cadre_speaks_to_their_village(said):
    assert AT_VILLAGE.parse(said).who == Who(areas=(VILLAGE,))


@pytest.mark.parametrize(
    ("said", "ages"),
    [
        ("60岁以上", (60, 130)),
        ("六十岁以上的人", (60, 130)),
        ("18到60岁", (18, 60)),
        ("14岁以下", (0, 14)),
        ("65岁及以上", (65, 130)),
    ],
)
def test_ages_become_birthdays(said, ages):
    assert AT_VILLAGE.parse(f"南坡村 {said}").who == Who(areas=(VILLAGE,), born=born(ages, TODAY))


@pytest.mark.parametrize(
    ("said", "narrowed"),
    [
        ("村干部", {"roles": ("village_cadre",)}),
        ("网格员和志愿者", {"roles": ("grid_worker", "volunteer")}),
        ("正在隔离的", {"status": tuple(sorted((CENTRAL, HOME, HOSPITAL)))}),
        ("居家隔离的人", {"status": (HOME,)}),
        ("返乡的", {"status": (RETURNED,)}),
        ("从外地回来的", {"status": (RETURNED,)}),
        ("居家隔离的第3天", {"status": (HOME,), "days": (3,)}),
        ("返乡的第一、三、七天", {"status": (RETURNED,), "days": (1, 3, 7)}),
        ("会说藏语的", {"languages": ("bo",)}),
        ("说傈僳语的乡亲", {"languages": ("lis",)}),
    ],
)
def test_offices_stays_and_languages(said, narrowed):
    found = AT_COUNTY.parse(said).who
    assert {name: tuple(sorted(getattr(found, name))) for name in narrowed} == narrowed
    assert found.areas == ()


def test_several_villages_and_a_township():
    assert AT_TOWN.parse("前柳荫村、南坡村").areas == (410798103001, VILLAGE)
    assert AT_COUNTY.parse("柳荫乡 网格员").who.areas == (TOWN,)


def test_a_name_of_two_villages_is_asked_back():
    with pytest.raises(Refusal, match="柳荫乡南坡村"):
        AT_COUNTY.parse("南坡村")
    assert AT_COUNTY.parse("清禾镇南坡村").areas == (410798100005,)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("南坡村的老人", "老人"),
        ("党员", "党员"),
        ("石碾村", "石碾村"),
        ("开店的", "开店"),
        ("60岁", "60岁"),
        ("南坡村不听话的人", "不听话"),
    ],
)
def test_what_is_not_known_is_named(said, named):
    with pytest.raises(Refusal, match=f"「{named}.*」我不知道"):
        AT_VILLAGE.parse(said)


@pytest.mark.parametrize("said", ["全县", "全镇 网格员"])
def test_nobody_speaks_beyond_their_own_area(said):
    with pytest.raises(Refusal, match="您能发的范围是南坡村"):
        AT_VILLAGE.parse(said)


def test_the_texts_own_people_within_the_own_area():
    kind = Whom(VILLAGES, ((VILLAGE, "南坡村"),), TODAY, Who(status=(RETURNED,)))
    assert kind.parse("原定").who == Who(areas=(VILLAGE,), status=(RETURNED,))
    with pytest.raises(Refusal):
        AT_VILLAGE.parse("原定")
