"""Questions of residents: answered in the middle of a report, by an official, and once the truth of a rumour is known."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from county.duty import DutySettings
from handlers.answer import Answer
from handlers.waiting import Waiting
from records.hotline import gap
from tests.scenarios.county import SETTINGS, County

TEN = (
    ("隔离在家，垃圾往哪儿丢", "医疗废物"),
    ("小孩发烧到底怎么办", "38.5"),
    ("口罩多久换一次", "8 小时"),
    ("打完疫苗胳膊疼正常吗", "疫苗"),
    ("家里老人没有手机怎么报体温", "网格员"),
    ("我们村的核酸在哪做", "采样"),
    ("外地回来要隔离几天", "回来"),
    ("听说喝白酒能杀死病毒", "这是谣言"),
    ("三轮拉的菜卖不掉怎么办", "菜"),
    ("举报人的信息会不会泄露", "举报"),
)


def test_ten_questions_in_the_middle_of_a_report(county: County) -> None:
    """Each is answered, or its answer is among the choices; the open question returns once; the report is whole."""
    phone = county.phone("李桂兰")
    phone.says("36.6")
    for asked, word in TEN:
        reply = phone.says(asked)
        if "您想问的是哪一个" in reply:
            reply = phone.says("1")
        assert word in reply, asked
        assert reply.count("您有下面的情况吗？") == 1, asked
    assert "最近 14 天" in phone.says("无")
    assert "已上报" in phone.says("无")
    (report,) = county.reports("李桂兰", days=1)
    assert (report.temperature_tenths, report.unfinished) == (366, False)


def test_an_official_answers_in_their_own_chat(county: County) -> None:
    """Without a name; once."""
    county.later(hours=2)
    asks, official = county.phone("王秀英"), county.phone("孙为民")
    asks.says("王者荣耀怎么上分")
    assert asks.says("1").startswith("已转给值班的人。")
    ((who, notice),) = county.told()
    assert who == "孙为民"
    assert "王秀英" not in notice.text
    number = re.search(r"编号 (\d{4})", notice.text)
    assert number
    assert official.says(f"答 {number[1]} 先把作业写完").startswith("已转给提问的人。")
    ((who, notice),) = county.told()
    assert who == "王秀英"
    assert notice.text == "您问的「王者荣耀怎么上分」，乡镇干部答复：\n先把作业写完"
    assert official.says(f"答 {number[1]} 再答一次") == "这个问题已经有人答复了，谢谢。"
    assert county.told() == []


def test_everyone_who_asked_hears_the_verdict_once(county: County) -> None:
    """Also a stranger; and who asks afterwards hears it at once."""
    claim = "听说柳荫河的鱼吃了会发烧"
    for name in ("王秀英", "李桂兰", "路人甲", "王秀英"):
        assert county.phone(name).says(claim).startswith("这条还没查过")
    ((watch, notice),) = county.told()
    number = re.search(r"编号 (\d{4})", notice.text)
    assert number
    assert county.phone("王秀英").says(f"辟谣 {number[1]} 假 我猜的").startswith("没有这个编号")
    assert county.phone(watch).says(f"辟谣 {number[1]} 假 化验过，鱼没有问题。").startswith("已告诉所有问过的人。")
    told = county.told()
    assert sorted(name for name, _ in told) == sorted(["王秀英", "李桂兰", "路人甲"])
    assert {notice.text for _, notice in told} == {
        "您问的「柳荫河的鱼吃了会发烧」，查到了：\n这是谣言，别信，也别转。\n化验过，鱼没有问题。\n——\n来源：县指挥部辟谣组。"
    }
    assert "化验过，鱼没有问题。" in county.phone("周婷").says(claim)
    assert county.told() == []


def test_what_was_of_no_use_is_collected_without_who(county: County) -> None:
    """And the others that were near are offered."""
    phone = county.phone("王秀英")
    phone.says("口罩多久换一次")
    assert phone.says("没用").startswith("对不起，没帮上。")
    with county.database.read() as conn:
        ((asked, answer),) = [(one.asked, one.answer) for one in gap.every(conn, county.keyring)]
    assert (asked, answer) == ("口罩多久换一次", "mask-reuse")


@pytest.mark.parametrize("talk", [(), ("36.6",), ("人工", "2")])
def test_danger_is_answered_in_any_talk(county: County, talk: tuple[str, ...]) -> None:
    """And only a wish sends the doctor."""
    phone = county.phone("李桂兰")
    for said in talk:
        phone.says(said)
    assert "12356" in phone.says("活着没意思，不想活了")
    assert not [notice for _, notice in county.told() if "不想活" in notice.text]
    phone.says("要")
    ((who, notice),) = [(who, notice) for who, notice in county.told() if "不想活" in notice.text]
    assert who == "陈建国"
    assert "回「收」表示由您接手" in notice.text


def test_an_account_with_agents_hands_the_person_over_each_time_the_platform_asks(county: County) -> None:
    """A repeated delivery is handed over again, and no official is troubled."""
    county.later(hours=2)
    settings = SETTINGS.model_copy(update={"duty": DutySettings(agents=True)})
    county.turns.reception = replace(county.reception, county=settings)
    phone = county.phone("王秀英")
    phone.says("王者荣耀怎么上分")
    phone.says("1")
    assert phone.last
    again = Waiting(phone.last, phone.last.delivery_key, float("inf"), 4)
    assert county.turns.run([again]) == [Answer(to_agents=True)]
    assert county.told() == []
