import pytest

from language.denial import State, find


def states(text):
    return {f.symptom.name: f.state for f in find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "没有发烧咳嗽",
        "没有发烧、咳嗽",
        "无发烧无咳嗽",
        "不发烧不咳嗽",
        "发烧咳嗽都没有",
        "没有发烧,咳嗽等症状",
        "没发烧也没咳嗽",
        "没有出现咳嗽和发热的现象",
    ],
)
def test_both_are_denied(text):
    assert states(text) == {"发热": State.DENIED, "咳嗽": State.DENIED}


@pytest.mark.parametrize(
    "text", ["没有发烧有点咳嗽", "没发烧就是咳嗽", "没有发烧,咳嗽两天了", "没有发烧,但是咳嗽", "不发烧,咳嗽"]
)
def test_a_denial_ends(text):
    assert states(text) == {"发热": State.DENIED, "咳嗽": State.PRESENT}


@pytest.mark.parametrize("text", ["咳嗽好了", "咳嗽没有了", "咳嗽已经消失"])
def test_a_symptom_can_be_over(text):
    assert states(text) == {"咳嗽": State.OVER}


@pytest.mark.parametrize("text", ["没有退烧", "烧还没退", "退不了烧,一直烧着", "还在烧"])
def test_a_fever_that_stays_is_a_fever(text):
    assert states(text)["发热"] is State.PRESENT


@pytest.mark.parametrize("text", ["没力气", "没胃口", "闻不到味", "喘不上气"])
def test_a_lack_is_a_symptom(text):
    assert list(states(text).values()) == [State.PRESENT]


@pytest.mark.parametrize(
    "text", ["是不是发烧了", "怕发烧", "有没有咳嗽", "如果发烧怎么办", "家里没人咳嗽", "37.2算发烧吗"]
)
def test_a_doubt_says_nothing(text):
    assert states(text) == {}


@pytest.mark.parametrize("text", ["吃了退烧药", "发热门诊在哪", "止咳糖浆没了", "烧水做饭", "红烧肉"])
def test_other_words_are_no_symptoms(text):
    assert states(text) == {}
