import pytest

from language.finding.events import Events

TIPS = (
    "村东头老李家今晚要摆酒席,来了好几十人",
    "王庄棋牌室还开着门打麻将",
    "镇上药房口罩卖十块一个",
    "从武汉回来的人没报备,住在小学后面",
)


def held(area=0):
    events = Events()
    for number, tip in enumerate(TIPS):
        events.add(number, tip, area)
    return events


@pytest.mark.parametrize(
    ("tip", "case"), [("东头李家办席,几十号人", 0), ("王庄麻将馆没关门", 1), ("小学后面那家有人从武汉回来没登记", 3)]
)
def test_one_event_in_other_words_is_the_same(tip, case):
    near = held().near(tip)[0]
    assert near.id == case and near.same


@pytest.mark.parametrize("tip", ["县城超市大米涨价", "河边有人贩卖野味", "", "。。。"])
def test_another_event_is_not(tip):
    assert not any(near.same for near in held().near(tip))


def test_the_place_decides():
    tip, here, next_village, far = "东头李家办席,几十号人", 410727103005, 410727103006, 410727104001
    assert held(here).near(tip, area=here)[0].same
    assert held(here).near(tip, area=far) == ()
    assert held(here).near(tip, area=next_village)[0].likeness < held(here).near(tip, area=here)[0].likeness
    assert held(here).near(tip)[0].same  # its place is not known


def test_a_dropped_message_is_not_found_again():
    events = held()
    events.drop(0)
    events.drop(99)
    assert len(events) == 3 and 0 not in [near.id for near in events.near(TIPS[0])]


def test_a_name_that_all_write_says_less():
    """王庄 tells two tips apart from the rest, until everybody writes of 王庄."""
    events = held()
    before = events.near("王庄药店关门了")[0].likeness
    for number in range(100, 130):
        events.add(number, f"王庄第{number}户反映停水")
    after = next(near.likeness for near in events.near("王庄药店关门了", count=99) if near.id == 1)
    assert after < before


def test_of_equals_the_earlier_comes_first():
    events = Events()
    events.add(7, TIPS[0])
    events.add(5, TIPS[0])
    assert [near.id for near in events.near(TIPS[0])] == [7, 5]
