from datetime import date

from county.broadcasts import brief
from county.settings import CountySettings, HealthRule

COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
LETTER = "【给乡亲的信】\n" + "戴口罩。" * 200


def test_short_words_go_as_they_are():
    assert dict(brief.added((("zh", "【大雪】\n别出村。"),), "", COUNTY))["sms"] == "【大雪】\n别出村。"


def test_long_ones_say_where_the_rest_is():
    short = dict(brief.added((("zh", LETTER),), "", COUNTY))["sms"]
    assert len(short) == brief.LONGEST and short.endswith("全文请问网格员，或打热线0379-1234567。")


def test_a_crawl_stands_for_a_letter():
    short = dict(brief.added((("zh", LETTER),), "出门戴口罩，回家先洗手。", COUNTY))["sms"]
    assert short == "出门戴口罩，回家先洗手。全文请问网格员，或打热线0379-1234567。"


def test_an_order_to_offices_is_answered_in_the_chat():
    COUNTY.broadcasts.equip(sms=True, cards=True)
    said = [
        brief.goes(COUNTY, kind, ("message",), drill=drill)
        for kind, drill in (("notice", False), ("notice", True), ("directive", False))
    ]
    assert said == [True, False, False]
