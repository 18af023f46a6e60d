import pytest

from county.rounds import found
from records.rounds.mark import MOVED, NOBODY, OK


@pytest.mark.parametrize(
    "said", ["没人", "不在家", "锁着门", "敲不开", "出去了", "没人应", "没人，下午三点再去", "三点再去"]
)
def test_nobody_there(said):
    assert found.outcome(said) == NOBODY


@pytest.mark.parametrize(
    "said", ["好", "都好", "全家都好", "正常", "没事", "见到了", "回来了", "五口人都好"[-2:], "大人孩子都好"]
)
def test_well(said):
    assert found.outcome(said) == OK


@pytest.mark.parametrize("said", ["搬走了", "没人住", "空房", "外出打工去了"])
def test_moved(said):
    assert found.outcome(said) == MOVED


@pytest.mark.parametrize("said", ["老人摔了", "李桂兰38.5", "好像发烧", "没米了", "不好"])
def test_what_needs_a_talk_is_none_of_them(said):
    assert found.outcome(said) == ""


@pytest.mark.parametrize("said", ["摔了", "叫不醒", "喘不上气", "晕倒在地", "中煤气了"])
def test_somebody_must_come(said):
    assert found.hurt(said)


@pytest.mark.parametrize("said", ["头晕", "咳嗽", "没米了", "在抽烟"[1:], "38.5"])
def test_nobody_must_run(said):
    assert not found.hurt(said)


@pytest.mark.parametrize(
    ("said", "minute"),
    [
        ("下午三点再去", 900),
        ("三点再去", 900),
        ("10点半再来", 630),
        ("晚上七点再看", 1140),
        ("中午再去", 720),
        ("15:20再去", 920),
        ("没人", None),
        ("3点吃的药", None),
    ],
)
def test_an_hour_to_come_again(said, minute):
    assert found.minute(said) == minute
