"""平安, 见到了, 看望, 老人: what elders and their helpers type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.elder_words import is_ill, is_seen, is_well, kind_of
from flows.visit import Cared
from tests.flows.stage import AT_HOME, phone, plays

ELDER = replace(AT_HOME, is_elder=True)
HELPER = replace(AT_HOME, elders=(Cared(7, "李桂兰", 31), Cared(8, "王大山", 9)))
DOCTOR = {"role": "村医", "name": "陈建国", "phone": "100"}
OWNER = {"name": "赵磊", "phone": "10017"}


@pytest.mark.parametrize(
    "said",
    ["好", "好着呢", "没事", "我好", "平安", "👍", "👍🏻", "[强]", "😊", "嗯", "在家呢", "都好", "挺好的", "身体好"],
)
def test_an_elder_says_all_is_well(said):
    assert is_well(said)


@pytest.mark.parametrize("said", ["不好", "头疼", "36.5", "好难受", "没米了", "你好吗", "", "好像发烧了"])
def test_other_words_do_not_say_so(said):
    assert not is_well(said)


@pytest.mark.parametrize("said", ["见到了", "见着了", "刚见到", "看到人了", "见到了，人很好", "打通了", "联系上了"])
def test_somebody_saw_them(said):
    assert is_seen(said)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("降压药吃完了", "买药"), ("没药了", "买药"), ("帮我买点降压药", "买药"), ("家里没米了", "吃的"), ("想吃点菜", "吃的"),
        ("没菜吃", "吃的"), ("灯坏了", "修理"), ("水管漏水", "修理"), ("停电了", "修理"), ("要去医院透析", "看病"),
        ("今天天气好", ""), ("36.5", ""), ("好", ""), ("没事", ""),
    ],
)  # fmt: skip
def test_a_need_is_heard_in_a_sentence(said, kind):
    assert kind_of(said) == kind


@pytest.mark.parametrize("said", ["摔了", "敲不开门", "胸口疼", "叫不醒", "人不见了"])
def test_what_cannot_wait_is_heard(said):
    assert is_ill(said)


@pytest.mark.parametrize("said", ["好", "👍", "没事"])
def test_a_thumb_is_answered(said) -> None:
    plays(
        f"""
        > {said}
        好，知道您平安。
        量了体温，把数字发给我。
        ! nothing
        """,
        phone(ELDER),
    )


def test_a_photo_of_an_elder_says_that_she_is_well() -> None:
    plays(
        """
        ! sent 〔图片 m1〕
        收到，知道您平安。
        要买什么、哪儿不舒服，直接跟我说。
        """,
        phone(ELDER),
    )


def test_nobody_else_is_taken_for_an_elder() -> None:
    assert "平安" not in phone().say("👍").reply


def test_a_fever_of_an_elder_is_a_report() -> None:
    """Never only a sign of life."""
    assert "偏高" in phone(ELDER).say("38.5").reply


def test_a_need_in_the_elders_words_is_one_message() -> None:
    plays(
        """
        > 家里没米了
        记下了。已告诉赵磊（电话 10017），一天之内办。
        ! keep 需要 person=0 kind=吃的 words=家里没米了
        """,
        phone(ELDER, need_owner=OWNER),
    )


def test_who_asks_for_something_is_asked_one_thing_at_a_time() -> None:
    plays(
        """
        > 需要
        要办什么？
        1 买药
        2 吃的
        3 修理
        4 看病
        5 其他
        > 1
        要什么？写清楚一点，例如「降压药一盒」。
        > 降压药一盒
        记下了。已告诉赵磊（电话 10017），尽快办。
        ! keep 需要 person=0 kind=买药 words=降压药一盒
        """,
        phone(need_owner=OWNER),
    )


@pytest.mark.parametrize("said", ["李桂兰 好", "李桂兰好", "31 见到了", "31号见到了", "李桂兰，见到了，人很好"])
def test_the_helper_saw_her(said) -> None:
    plays(
        f"""
        > {said}
        好，记下了：李桂兰平安。
        ! keep 平安·7 person=7
        """,
        phone(HELPER),
    )


def test_the_helper_says_what_she_needs() -> None:
    """Who says so has seen her."""
    plays(
        """
        > 李桂兰 没米了
        记下了，由您来办，一天之内办好。办好了，回「要办的」看编号。
        ! keep 平安·7 person=7
        ! keep 需要·7 person=7 kind=吃的 words=没米了
        """,
        phone(HELPER),
    )


def test_the_helper_found_her_on_the_floor() -> None:
    plays(
        """
        > 李桂兰 摔了起不来
        已告诉村医陈建国，电话 100。叫不醒、喘不上气，马上打 120。身边别离人。
        ! tell 急·李桂兰 结对的人报告：摔了起不来
        """,
        phone(HELPER, holder_of=DOCTOR),
    )


def test_what_is_not_understood_is_asked() -> None:
    plays(
        """
        > 王大山 在喂鸡
        王大山怎么样？
        1 人好，见到了
        2 要办点事
        3 情况不好
        > 1
        好，记下了：王大山平安。
        ! keep 平安·8 person=8 how=在喂鸡
        """,
        phone(HELPER),
    )


def test_a_door_of_nobody_in_care_is_left_to_others() -> None:
    assert "平安" not in phone(HELPER).say("12 见到了").reply


def test_the_list_of_the_day() -> None:
    rows = [
        {
            "id": 7,
            "name": "李桂兰",
            "door": 31,
            "phone": "100",
            "heard": "",
            "asked": True,
            "needs": ["买药 1234"],
            "until": "",
        },
        {
            "id": 8,
            "name": "王大山",
            "door": 9,
            "phone": "",
            "heard": "8:05",
            "asked": False,
            "needs": [],
            "until": "2月7日",
        },
    ]
    plays(
        """
        > 老人
        31 号 李桂兰 100 · 没回音，已提醒 · 买药 1234
        9 号 王大山 · 8:05 有回音 · 替到2月7日
        还差 1 位。见到了，回「李桂兰 好」；要办事，回「李桂兰 没米了」。
        """,
        phone(HELPER, my_elders=rows),
    )


def test_who_was_sent_says_so_in_one_word() -> None:
    plays(
        """
        > 见到了
        好，记下了：李桂兰平安。已告诉别的人不用去了。谢谢您！
        ! keep 平安·7 person=7
        """,
        phone(asked_after=[{"id": 7, "name": "李桂兰"}]),
    )


def test_nobody_was_sent() -> None:
    plays(
        """
        > 见到了
        现在没有等您去看的老人。
        ! nothing
        """,
        phone(asked_after=[]),
    )
