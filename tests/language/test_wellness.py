import pytest

from language.wellness import find, temperature_fine


@pytest.mark.parametrize(
    "text",
    [
        "没事",
        "都好着呢",
        "一切正常",
        "没啥不舒服",
        "无症状",
        "没有任何不适",
        "身体健康",
        "除了咳嗽没别的症状",
        "36.5,无",
    ],
)
def test_says_that_nothing_is_wrong(text):
    assert find(text)


@pytest.mark.parametrize("text", ["有事找你", "不健康", "好多了还咳", "没胃口", "好像发烧了", "没啥力气"])
def test_says_no_such_thing(text):
    assert find(text) == ()


@pytest.mark.parametrize("text", ["体温正常", "体温一直都很正常", "不烧", "没发烧", "体温没有升高"])
def test_says_that_there_is_no_fever(text):
    assert temperature_fine(text)
