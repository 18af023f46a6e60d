from __future__ import annotations

from dataclasses import replace

import pytest

from county.screening.acts import Met
from flows.catalogue import FLOWS
from flows.contact_kinds import links, targets
from tests.flows.said import HOW_MET
from tests.flows.stage import AT_HOME, phone, plays, waiting

DOCTOR = replace(AT_HOME, roles=frozenset({"村医"}))
ZHANG = [{"id": 5, "name": "张三", "label": "张三 男 40岁 南坡村8号", "area": AT_HOME.area, "household": 8}]
ONE = {
    "id": 7, "number": 5, "name": "王五", "phone": "13800000000", "place": "商水县", "last": "2月1日 没接", "generation": "密切接触者",
    "state": "还没联系上，试过 1 次", "person": 0, "ours": False, "reached": False, "first": True, "lettered": False,
    "label": "商水县 王五",
}  # fmt: skip


def test_who_met_whom_in_one_line():
    plays(
        f"""
        > 张三 接触 李四 王五 13800000000 商水县
        张三和李四、王五最后一次见面是哪天？说不清，回「不清楚」。
        > 昨天
        {HOW_MET}
        """,
        phone(DOCTOR, contacts=[], people_named=ZHANG),
    )


def test_the_register_is_asked_only_for_those_without_a_telephone():
    player = phone(DOCTOR, contacts=[], people_named=ZHANG)
    player.say("张三 接触 李四 王五 13800000000 商水县")
    player.say("不清楚")
    turn = player.say("2")
    (done,) = turn.effects
    assert done.effect.record.targets == (Met("李四", 5), Met("王五", 0, "13800000000", "商水县"))
    assert "王五在商水县，归外县管：回「协查 王五」，我出一份协查函。" in turn.reply


@pytest.mark.parametrize(
    ("said", "reached"),
    [
        ("追 5 联系上了", True),
        ("追 王五 通了，在家", True),
        ("追5没接", False),
        ("追 5 关机", False),
        ("追 王五 没打通", False),
    ],
)
def test_an_attempt_is_kept_with_its_words(said, reached):
    (done,) = phone(DOCTOR, contacts=[ONE]).say(said).effects
    assert (done.effect.record.contact, done.effect.record.reached) == (7, reached)


def test_a_close_contact_of_ours_is_proposed_to_the_rule():
    turn = phone(DOCTOR, contacts=[ONE | {"ours": True}]).say("追 5 联系上了")
    assert turn.reply.endswith("同意，回「同意 5」；要改，回「安置 5」。")


def test_who_is_not_reached_stands_there_with_what_was_tried():
    plays(
        """
        > 谁还没联系上
        还没联系上的 1 人：
        5 王五（密切接触者，13800000000，商水县，还没联系上，试过 1 次，2月1日 没接）
        通了，回「追 5 联系上了」；没通，回「追 5 没接」。
        """,
        phone(DOCTOR, contacts_waiting=waiting(ONE)),
    )


def test_a_list_that_is_longer_than_what_it_shows_says_so():
    said = phone(DOCTOR, contacts_waiting=waiting(ONE, besides=40)).say("没联系上").reply.splitlines()
    assert (said[0], said[2]) == ("还没联系上的 41 人：", "还有 40 人，这些打过了再发「没联系上」。")


def test_the_chain_is_an_indented_list_and_a_page():
    drawn = {
        "title": "张三的接触链",
        "people": 2,
        "waiting": 1,
        "lines": [[0, "1 张三"], [1, "5 王五"]],
        "url": "https://x/papers/t",
    }
    reply = phone(DOCTOR, contacts=[ONE], chain=drawn).say("接触链 张三").reply
    assert (
        reply
        == "张三的接触链：2 人，1 人还没联系上。\n1 张三\n　5 王五\n点开下载（24小时内有效）：\nhttps://x/papers/t"
    )


def test_the_letter_to_another_county():
    made = {"name": "王五", "place": "商水县", "url": "https://x/papers/t"}
    turn = phone(DOCTOR, contacts=[ONE], contact_letter=made).say("协查 王五")
    assert turn.reply.startswith("王五的协查函出好了，盖章后发给商水县。") and [d.name for d in turn.effects] == ["函"]


@pytest.mark.parametrize(
    "said",
    [
        "我接触过病人",
        "李强接触过确诊病人",
        "没接触过发烧的人",
        "最近接触过外地回来的人",
        "接触史没有",
        "他接触 李四",
        "张三 接触",
    ],
)
def test_a_report_of_contact_is_no_link_of_a_chain(said):
    assert not links(said)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("李四 王五", (Met("李四"), Met("王五"))),
        ("李四、王五 13800000000", (Met("李四"), Met("王五", phone="13800000000"))),
        ("李四 郑州 13800000000", (Met("李四", phone="13800000000", place="郑州"),)),
        ("13800000000", ()),
    ],
)
def test_a_telephone_and_a_place_belong_to_the_name_before_them(said, found):
    assert targets(said) == found


@pytest.mark.parametrize("said", ["张三 接触 李四", "谁还没联系上", "追 5 没接", "接触链", "协查 王五"])
def test_to_a_resident_it_is_nothing_of_the_kind(said):
    heard = FLOWS.opened_by(said, AT_HOME)
    assert heard is None or heard.name not in ("接触", "没联系上", "追踪", "接触链", "协查")
