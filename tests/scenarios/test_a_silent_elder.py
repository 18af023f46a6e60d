"""李桂兰, 72, lives alone; 赵磊 looks after her, her daughter works far away."""

from __future__ import annotations

import pytest

from flows.catalogue import FLOWS
from records import access
from records.elders import silence
from records.ledgers import LIFE_SIGNS
from tests.scenarios import elders
from tests.scenarios.county import County
from tests.scenarios.elders import heard, named, pair, until
from tests.scenarios.story import tell
from workers.lapse import Lapse


@pytest.fixture
def village(county: County) -> County:
    pair(county, child="李小芳", child_phone="13912345678")
    county.now = county.now.replace(hour=6)
    return county


def test_silence_climbs_until_somebody_has_seen_her(village):
    """She is asked at ten, an hour after her usual hour; then helper, doctor, deputy, township and county, each by the
    clock, and her daughter is telephoned. On her own phone she reads who is coming."""
    assert until(village, 9, 55) == []
    told = until(village, 12)
    assert [line for line in told if "taken" not in line] == [
        "10:00 李桂兰 elder",
        "10:30 赵磊 alarm",
        "10:40 陈建国 alarm",
        "10:50 （电话） family",
        "10:50 何春梅 alarm",
        "11:00 孙为民 alarm",
        "11:15 吴敏 alarm",
    ]
    assert {line.split()[1] for line in told if "taken" in line} == {"李桂兰"}


def test_her_thumb_ends_it_and_nobody_goes(village):
    until(village, 10, 30)
    tell(
        """
        李桂兰> 👍
        好，知道您平安。
        量了体温，把数字发给我。
        赵磊< 李桂兰 10:30 回话了，不用再去看了。谢谢！
        """,
        village,
    )
    assert until(village, 14, every_minutes=30) == []


def test_what_began_in_the_evening_is_over_in_the_morning(village):
    """Her first word of the next day ends yesterday's alarm, and nobody is asked any more."""
    village.now = village.now.replace(hour=20, minute=50)
    until(village, 22)
    village.later(hours=9)
    assert village.phone("李桂兰").says("👍").startswith("好，知道您平安。")
    assert {line.split(maxsplit=1)[1] for line in heard(village)} >= {"赵磊 silence_over", "陈建国 silence_over"}
    assert until(village, 9) == []
    assert village.phone("陈建国").says("收") == "现在没有等您接手的情况。"


@pytest.mark.parametrize("sent", ["photo", "voice", "words", "menu"])
def test_anything_at_all_is_a_sign_of_life(village, sent):
    phone = village.phone("李桂兰")
    match sent:
        case "photo":
            phone.sends("image", media_id="m1")
        case "voice":
            phone.sends("voice", recognition="")
        case "words":
            phone.says("。。。")
        case "menu":
            phone.taps("帮助")
    assert until(village, 14, every_minutes=30) == []


def test_what_the_clock_says_to_her_is_none(village):
    """Yesterday's report is unfinished: this morning's reminder of it was taken for her answer once."""
    village.phone("李桂兰").says("36.5")
    village.told()
    village.later(days=1)
    lapse = Lapse(
        village.database, village.keyring, FLOWS, village.turns.carrier, village.reception.desk, village.planned.extend
    )
    lapse.run(village.now)
    village.told()
    assert "10:00 李桂兰 elder" in until(village, 10, 5)
    assert "没回音，已提醒" in village.phone("赵磊").says("老人")


def test_an_event_of_the_platform_is_none(village):
    """The report that our reminder arrived says nothing of her."""
    village.phone("李桂兰").sends("event", event="templatesendjobfinish", key="success")
    assert until(village, 10, 5) == ["10:00 李桂兰 elder"]


def test_the_helper_saw_her(village):
    """Before anybody asked: nobody is asked any more."""
    assert village.phone("赵磊").says("31 见到了") == "好，记下了：李桂兰平安。"
    assert until(village, 14, every_minutes=30) == []
    assert "6:00 有回音" in village.phone("赵磊").says("老人")


def test_whoever_was_sent_ends_it_with_one_word(village):
    """The doctor's 见到了 stops the ladder and calls the others off."""
    until(village, 10, 55)
    reply = village.phone("陈建国").says("见到了")
    assert reply == "好，记下了：李桂兰平安。已告诉别的人不用去了。谢谢您！"
    assert "10:55 赵磊 silence_over" in heard(village)
    assert until(village, 14, every_minutes=30) == []
    assert village.phone("陈建国").says("见到了") == "现在没有等您去看的老人。"


def test_who_was_not_sent_cannot_say_that_she_was_seen(village):
    """A stranger and a resident of the same village change nothing."""
    until(village, 10, 35)
    for name in ("王秀英", "路人甲"):
        assert "李桂兰" not in village.phone(name).says("见到了")
        village.phone(name).says("李桂兰 好")
    assert len(until(village, 11)) > 0


def test_a_take_over_stops_the_ladder_but_not_the_list(village):
    """收: 赵磊 goes there; until he says so she is not heard of."""
    until(village, 10, 30)
    assert village.phone("赵磊").says("收").startswith("已接手")
    village.told()
    assert until(village, 12) == ["10:50 （电话） family"]
    assert "没回音，已提醒" in village.phone("赵磊").says("老人")
    assert village.phone("赵磊").says("李桂兰 好") == "好，记下了：李桂兰平安。"


def test_steps_that_were_missed_are_caught_up_once(village):
    """The scheduler slept from eight to noon, then three of them wake."""
    village.later(hours=6)
    for _ in range(3):
        watch, _ = elders.jobs(village)
        watch.watch(village.now)
    assert heard(village) == ["12:00 李桂兰 elder"]
    village.later(hours=1)
    for _ in range(3):
        watch, _ = elders.jobs(village)
        watch.watch(village.now)
    assert heard(village) == ["13:00 赵磊 alarm", "13:00 （电话） family"]


def test_her_usual_hour_is_learnt(village):
    """Six days at about half past seven: on the seventh she is asked at half past eight."""
    for _ in range(6):
        village.now = village.now.replace(hour=7, minute=30)
        village.phone("李桂兰").says("好")
        village.later(days=1)
    village.now = village.now.replace(hour=6, minute=0)
    elders.jobs(village)[0].learn(village.now)
    assert until(village, 8, 55) == ["8:30 李桂兰 elder"]


def test_a_report_by_her_family_is_a_sign_too(village):
    village.phone("李桂兰").says("36.5")
    assert until(village, 14, every_minutes=30) == []


def test_who_reads_of_her_is_in_the_log(village):
    until(village, 11)
    her = named(village, "李桂兰").id
    with village.database.read() as conn:
        rows = conn.execute(access.ACCESS.select().where(access.ACCESS.c.person == her)).all()
    assert len(rows) >= 2


def test_one_sign_a_day_is_kept(village):
    for said in ("好", "好", "在"):
        village.phone("李桂兰").says(said)
    her, today = named(village, "李桂兰"), village.now.date()
    with village.database.read() as conn:
        assert len(LIFE_SIGNS.of_person(conn, village.keyring, her.id, (her.area,), (today,))) == 1
        assert silence.find(conn, her.id, her.area, today) is None


def test_a_need_goes_to_the_helper_and_comes_back_done(village):
    """In her words; the number is what he types."""
    assert village.phone("李桂兰").says("降压药吃完了").startswith("记下了。已告诉赵磊")
    ((name, notice),) = village.told()
    number = notice.text.rsplit("办好 ", 1)[1][:4]
    assert (name, "降压药吃完了" in notice.text) == ("赵磊", True)
    assert number in village.phone("赵磊").says("要办的")
    assert (
        village.phone("赵磊").says(f"办好 {number} 放门口了")
        == "好，李桂兰的「降压药吃完了」办好了，已告诉本人。谢谢！"
    )
    ((name, notice),) = village.told()
    assert (name, notice.text.splitlines()[0]) == ("李桂兰", "您要的「降压药吃完了」办好了：放门口了。")
    assert village.phone("赵磊").says(f"办好 {number}") == "这件事已经办好了，谢谢。"


def test_a_need_that_nobody_meets_is_shouted_upward(village):
    """The cadre after six hours, the township after twelve; only who serves there may end it."""
    village.phone("李桂兰").says("降压药吃完了")
    village.told()
    told = until(village, 11, 30, every_minutes=30) + until(village, 12, 30)
    told += until(village, 17, 30, every_minutes=30) + until(village, 19)
    assert "12:00 刘长河 need" in told and "18:00 孙为民 need" in told
    assert village.phone("王秀英").says("办好 1000") == "没有这个编号，或者不归您办。回「要办的」看看还有哪些。"


def test_nobody_is_asked_at_night(village):
    village.now = village.now.replace(hour=21, minute=30)
    assert until(village, 23, 50) == []
