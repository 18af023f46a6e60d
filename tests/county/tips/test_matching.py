import pytest

from county.tips.matching import Likeness, Told

VILLAGE, OTHER = 410798103005, 410798103001
BANQUET = Told(1, "聚集办席", VILLAGE, 100, "村东头老李家今晚摆酒席，来了好多人")


def told(words, kind="聚集办席", area=VILLAGE, hour=101) -> Told:
    return Told(0, kind, area, hour, words)


@pytest.fixture
def known() -> Likeness:
    likeness = Likeness()
    likeness.add(BANQUET)
    return likeness


@pytest.mark.parametrize(
    "same",
    [
        told("老李家今晚摆酒席，村东头"),
        told("今晚村东头摆酒席，好多人都去了"),
        told("村东头老李家摆酒席来了好多人", kind="其他"),
    ],
)
def test_the_same_event_in_other_words_is_found(known, same):
    assert known.find(same) == 1


def test_a_village_that_is_only_known_to_one_of_them_is_bridged():
    """A first voice that did not say where, a second that did."""
    likeness = Likeness()
    likeness.add(Told(7, "聚集办席", 410798000000, 100, BANQUET.words))
    assert likeness.find(told("老李家今晚摆酒席，来了好多人")) == 7


@pytest.mark.parametrize(
    "same",
    [told("东头那户请客，几十号人没戴口罩"), told("老李家院子里坐满了外村人"), told("东边鞭炮响了半天，流水席开着")],
)
def test_one_end_of_a_village_has_one_banquet_an_evening(known, same):
    assert known.find(same) == 1


@pytest.mark.parametrize(
    "other",
    [
        told("东头老王家请客，几十号人"),
        told("东头那户请客，几十号人", hour=130),
        told("东头那户请客，几十号人", kind="麻将棋牌"),
        told("那户请客，几十号人没戴口罩"),
    ],
)
def test_another_household_day_or_kind_at_the_same_end_is_another(known, other):
    assert known.find(other) is None


@pytest.mark.parametrize(
    "other",
    [
        told("村西头老王家今晚摆酒席，来了好多人"),
        told("村东头老李家今晚摆酒席，来了好多人", area=OTHER),
        told("村东头老李家今晚摆酒席，来了好多人", hour=400),
        told("老李家的药店口罩卖八十块一盒", kind="哄抬价格"),
        told("王家满月，请了全村吃饭"),
    ],
)
def test_another_event_is_not_taken_for_it(known, other):
    """Another end of the village, another village, another week, another matter, other words."""
    assert known.find(other) is None
