import pytest

from language.finding.wording import alike, bare, topic


@pytest.mark.parametrize("said", ["新型冠状病毒肺炎", "新冠肺炎", "新型冠狀病毒", "冠状病毒", "COVID-19"])
def test_one_word_for_one_illness(said):
    assert alike(said) == "新冠"


def test_politeness_and_punctuation_do_not_count():
    assert alike("您好,请问 隔离几天?谢谢!") == alike("隔离几天")


def test_nothing_but_politeness_stays_as_it_is():
    assert alike("你好") == "你好" and bare("??") == ""


def test_the_topic_is_what_is_left_without_the_asking():
    assert topic("居家隔离应该怎么办") == topic("居家隔离要如何做")


@pytest.mark.parametrize(
    ("country", "town"),
    [
        ("俺娃咋上学", "我孩子怎么上学"),
        ("俺爹的药房开不开", "我爸的药店开不开"),
        ("赶集让不让", "赶集能不能"),
        ("请客中不", "请客能不能"),
    ],
)
def test_what_the_country_says_is_compared_as_what_the_town_says(country, town):
    assert alike(country) == alike(town)
