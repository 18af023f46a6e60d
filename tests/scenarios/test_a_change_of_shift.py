"""赵磊, grid worker of 南坡村, hands over to 王秀英: everything goes with the post, and nothing stays behind."""

from __future__ import annotations

import pytest

from records import persons, roles, writing
from records.elders import pairing
from tests.scenarios.county import County
from tests.scenarios.elders import named, pair, until

VILLAGE = 410798103005


@pytest.fixture
def village(county: County) -> County:
    pair(county)
    return county


def held(village: County, name: str) -> list[str]:
    with village.database.read() as conn:
        return sorted(one.role for one in roles.of_person(conn, named(village, name).id, village.now))


def elders_of(village: County, name: str) -> int:
    with village.database.read() as conn:
        return len(pairing.of_helper(conn, village.keyring, named(village, name).id, village.now))


def hand_over(village: County, order: str = "换班 王秀英") -> str:
    village.phone("赵磊").says(order)
    village.phone("赵磊").says("交")
    ((name, notice),) = village.told()
    assert name == "王秀英"
    return notice.text


def test_a_post_goes_with_a_summary_of_three_lines_and_the_takers_yes(village):
    asked = village.phone("赵磊").says("换班 王秀英")
    assert "以后一直把这些交给王秀英" in asked and "结对老人 1 位" in asked
    assert village.phone("赵磊").says("交") == "已经问王秀英了。对方回「接班」以前，还是您负责。"
    ((name, notice),) = village.told()
    lines = notice.text.splitlines()
    assert (name, lines[0], len(lines)) == ("王秀英", "赵磊请您接班，交给您的有：", 5)
    assert held(village, "王秀英") == [] and elders_of(village, "赵磊") == 1
    reply = village.phone("王秀英").says("接班")
    assert reply.startswith("好，从现在起由您负责：")
    ((name, notice),) = village.told()
    assert (name, "您这边看不到了" in notice.text) == ("赵磊", True)
    assert set(held(village, "王秀英")) == {roles.GRID_WORKER} and held(village, "赵磊") == []
    assert (elders_of(village, "王秀英"), elders_of(village, "赵磊")) == (1, 0)


def test_the_old_holder_can_no_longer_read_or_say_anything(village):
    """Before: her list and her name are his; after: a stranger's answer, and nothing is kept."""
    assert "李桂兰" in village.phone("赵磊").says("老人")
    hand_over(village)
    village.phone("王秀英").says("接班")
    village.told()
    for said in ("老人", "李桂兰 好", "31 见到了", "见到了", "要办的", "收"):
        reply = village.phone("赵磊").says(said)
        assert "李桂兰 1" not in reply and "记下了" not in reply, (said, reply)
    assert "李桂兰" in village.phone("王秀英").says("老人")
    assert village.phone("王秀英").says("李桂兰 好") == "好，记下了：李桂兰平安。"


def test_an_alarm_that_nobody_took_goes_along(village):
    village.now = village.now.replace(hour=6)
    until(village, 10, 35)
    hand_over(village)
    assert "没接手的情况 1 条" in village.phone("王秀英").says("接班")
    assert village.phone("赵磊").says("收") == "现在没有等您接手的情况。"
    assert village.phone("王秀英").says("收").startswith("已接手：南坡村 李桂兰")


def test_a_need_goes_along_because_it_was_never_anybodys(village):
    village.phone("李桂兰").says("降压药吃完了")
    number = village.told()[0][1].text.rsplit("办好 ", 1)[1][:4]
    hand_over(village)
    village.phone("王秀英").says("接班")
    village.told()
    assert village.phone("赵磊").says(f"办好 {number}").startswith("没有这个编号")
    assert village.phone("王秀英").says(f"办好 {number}").startswith("好，李桂兰的")


def test_what_the_old_phone_had_open_is_let_go(village):
    """A long list waits for 继续, or a question with a name in it: gone with the post."""
    village.phone("赵磊").says("李桂兰 在喂鸡")
    hand_over_while = village.phone("赵磊").says
    hand_over_while("取消")
    village.phone("赵磊").says("换班 王秀英")
    village.phone("赵磊").says("交")
    village.phone("赵磊").says("李桂兰 在门口")
    village.told()
    village.phone("王秀英").says("接班")
    assert village.state("赵磊") == b""
    assert "李桂兰" not in village.phone("赵磊").says("再说一遍")


def test_a_substitute_has_it_until_the_day_and_then_it_returns_by_itself(village):
    """替班 到周五: Tuesday the third to Friday the sixth; on Saturday 赵磊 has everything again."""
    text = hand_over(village, "替班 王秀英 到周五")
    assert text.startswith("赵磊请您替班到2月6日")
    village.phone("王秀英").says("接班")
    village.told()
    assert held(village, "赵磊") == [] and "李桂兰" not in village.phone("赵磊").says("老人")
    assert "替到2月6日" in village.phone("王秀英").says("老人")
    village.now = village.now.replace(day=6, hour=23, minute=59)
    assert (elders_of(village, "王秀英"), elders_of(village, "赵磊")) == (1, 0)
    village.now = village.now.replace(day=7, hour=0, minute=0)
    assert (elders_of(village, "王秀英"), elders_of(village, "赵磊")) == (0, 1)
    assert set(held(village, "赵磊")) == {roles.GRID_WORKER} and held(village, "王秀英") == []


def test_who_is_back_earlier_has_it_at_once(village):
    hand_over(village, "替班 王秀英 到周五")
    village.phone("王秀英").says("接班")
    village.told()
    village.later(days=1)
    assert village.phone("赵磊").says("回岗") == "好，从现在起又由您负责，已告诉王秀英。"
    assert (elders_of(village, "王秀英"), elders_of(village, "赵磊")) == (0, 1)
    assert set(held(village, "赵磊")) == {roles.GRID_WORKER} and held(village, "王秀英") == []
    village.now = village.now.replace(day=7)
    assert elders_of(village, "赵磊") == 1


def test_who_cannot_take_it_says_so_and_nothing_changes(village):
    hand_over(village)
    assert village.phone("王秀英").says("不接") == "好的，已告诉赵磊，还是由赵磊负责。"
    assert village.told()[0][0] == "赵磊"
    assert set(held(village, "赵磊")) == {roles.GRID_WORKER}
    assert village.phone("王秀英").says("接班") == "现在没有人请您接班。"


def test_nobody_takes_what_was_offered_to_somebody_else(village):
    hand_over(village)
    for name in ("李桂兰", "刘长河", "路人甲"):
        assert village.phone(name).says("接班") == "现在没有人请您接班。"


def test_one_person_is_never_doctor_and_cadre_of_one_village(village):
    """Two of that name live there: the first is the cadre."""
    assert village.phone("陈建国").says("换班 刘长河").startswith("有几位叫刘长河，是哪一位？")
    assert "又当村医又当村干部" in village.phone("陈建国").says("1")


def test_who_has_no_phone_with_us_cannot_say_yes(village):
    assert "还没关注" in village.phone("赵磊").says("换班 周婷")


def test_a_resident_has_no_post_to_give(village):
    assert village.phone("王秀英").says("换班 赵磊") == "您现在没有可以交的班。"


def test_a_departing_worker_loses_access_in_the_same_minute(village):
    """刘长河 looks a second time, then it is over; 孙为民 of the township sees it."""
    asked = village.phone("刘长河").says("离岗 赵磊")
    assert "赵磊现在是：" in asked and "网格员" in asked
    assert set(held(village, "赵磊")) == {roles.GRID_WORKER}
    assert village.phone("刘长河").says("确定").startswith("赵磊已离岗")
    ((name, notice),) = village.told()
    assert (name, "复岗 赵磊" in notice.text) == ("孙为民", True)
    assert held(village, "赵磊") == [] and elders_of(village, "赵磊") == 0
    assert village.phone("赵磊").says("老人").startswith("您没有结对的老人")


def test_a_mistake_is_undone_by_who_stands_above(village):
    village.phone("刘长河").says("离岗 赵磊")
    village.phone("刘长河").says("确定")
    assert village.phone("王秀英").says("复岗 赵磊").startswith("这件事由村干部")
    assert village.phone("孙为民").says("复岗 赵磊").startswith("赵磊已复岗")
    assert set(held(village, "赵磊")) == {roles.GRID_WORKER} and elders_of(village, "赵磊") == 1
    assert village.phone("孙为民").says("复岗 赵磊") == "您管的人里没有叫赵磊的。请核对姓名。"


@pytest.mark.parametrize(
    ("who", "whom"), [("赵磊", "刘长河"), ("王秀英", "赵磊"), ("刘长河", "陈建国"), ("刘长河", "孙为民")]
)
def test_nobody_ends_the_post_of_who_is_not_below_them(village, who, whom):
    reply = village.phone(who).says(f"离岗 {whom}")
    assert reply.startswith(("这件事由", "您管的人里没有"))
    village.phone(who).says("确定")
    assert held(village, whom) != []


def test_an_official_of_another_township_ends_nothing(village):
    """bob: the same office, another place."""
    with village.database.write() as conn:
        holding = roles.Holding(99, roles.TOWNSHIP_OFFICER, 410798101000, named(village, "王秀英").id, village.now)
        writing.run(conn, [roles.put(holding)])
    assert village.phone("王秀英").says("离岗 赵磊") == "您管的人里没有叫赵磊的。请核对姓名。"


def test_a_resident_is_told_who_is_responsible(village):
    reply = village.phone("王秀英").says("谁负责我")
    assert [line.split()[:2] for line in reply.splitlines()[1:5]] == [
        ["网格员", "赵磊"], ["村医", "陈建国"], ["村干部", "刘长河"], ["乡镇干部", "孙为民"],
    ]  # fmt: skip
    assert village.phone("李桂兰").says("谁管我").splitlines()[1].startswith("结对照看您的人 赵磊")


def test_the_new_worker_is_named_at_once(village):
    hand_over(village)
    village.phone("王秀英").says("接班")
    assert "网格员 王秀英" in village.phone("李桂兰").says("谁负责我")


def test_doors_are_moved_to_another_cell_by_the_cadre_alone(village):
    assert village.phone("赵磊").says("划户 12 31 到 2") == "这件事由一个村的村干部来办。"
    asked = village.phone("刘长河").says("划户 12 31 到 2")
    assert asked.startswith("12 号、31 号划到南坡村第2网格，对吗？")
    assert village.phone("刘长河").says("对").startswith("划好了")
    with village.database.read() as conn:
        assert persons.find(conn, village.keyring, named(village, "王秀英").id).cell == VILLAGE * 1000 + 2
    assert village.phone("刘长河").says("划户 12 到 9") == "没有第 9 网格。本村有：1、2。"
