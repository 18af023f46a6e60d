"""广播 as a talk: what is asked, what is seen before it is handed in, and what a second person may then do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from broadcasts import collection
from broadcasts.repertoire import Files
from county.broadcasts.acts import Agree, Propose, Recall, Recount, Refuse, Stop
from flows.visit import Visit
from tests.flows.stage import AT_HOME, COUNTY, phone, plays

VILLAGE = {"code": 410798103005, "name": "南坡村", "county": False}
REACH: dict[str, Any] = {
    "whom": "南坡村 60岁以上的人", "people": 31, "accounts": 25, "unreached": 4, "villages": [["南坡村", 25]],
    "sms": 3, "phoneless": 1, "left": 2, "ways": ["20 部这两天说过话，直接看到全文"],
    "languages": [["zh", 22], ["bo", 3]], "tellers": [["南坡村", 1, "赵磊"]], "mass_used": 1, "mass": 4,
    "like": {"number": 98, "title": "大雪", "when": "1月30日 18:00"}, "approvers": ["乡镇干部孙为民"],
}  # fmt: skip
HEAD: dict[str, Any] = {
    "number": 101, "title": "大雪", "kind": "notice", "stage": "waiting", "count": 25, "mine": False, "may_decide": True,
    "now": 25, "agreed": False, "lacking": 1, "late": False, "seconds": 60, "when": "同意以后马上", "soon": True,
    "approvers": ["乡镇干部孙为民"],
}  # fmt: skip


def official(role: str = "村干部", **facts: object) -> Any:
    visit: Visit = replace(AT_HOME, roles=frozenset({role}))
    known = {"broadcast_areas": [VILLAGE], "broadcast_reach": REACH, "broadcast_number": 101, "edition": HEAD}
    return phone(visit, **{**known, **facts})


def test_own_words_from_the_first_to_the_last() -> None:
    plays(
        """
        > 广播
        发什么？把要发的话直接写给我（600字以内）。
        > 今晚有雪，桥上结冰，天黑别出村。
        发给谁？可以说村名、几岁以上、村干部、网格员、正在隔离的、返乡的、说藏语的、全村或全县。
        > 南坡村的老人
        「老人」我不知道是哪些人。
        可以说村名、几岁以上、村干部、网格员、正在隔离的、返乡的、说藏语的、全村或全县。
        发给谁？可以说村名、几岁以上、村干部、网格员、正在隔离的、返乡的、说藏语的、全村或全县。
        > 南坡村 60岁以上
        什么时候发？可以说「现在」「今天18:00」「明天7点」「每天7点」「每两小时到周日」。
        > 现在
        发给：南坡村 60岁以上的人，31 人，25 部手机，另发短信 3 条
        · 20 部这两天说过话，直接看到全文
        说藏语的：3 部手机，没有审定的译文，先发汉语
        微信发不到：4 人家里没人关注，其中 2 人取消了关注
        · 有电话的发短信，一共 3 个号码
        短信也发不到，要上门说的：1 人
        · 南坡村 1 人，由赵磊去说
        什么时候：同意以后马上
        本月群发已用 1 次，每人每月最多收 4 次
        上一条类似的：98 号《大雪》，1月30日 18:00
        —— 手机上是这样 ——
        【通知】
        今晚有雪，桥上结冰，天黑别出村。
        ————
        送给别人审吗？要改，发「改 发给谁」「改 什么时候」或「改 内容」。
        1 送审
        2 取消
        3 先看看是哪些人
        > 1
        已送审，编号 101，等乡镇干部孙为民同意。
        同意以后 60 秒内还能停：回「停 101」。
        """,
        official(),
    )


def test_some_of_the_people_are_looked_at_before_it_is_handed_in() -> None:
    player = official(broadcast_sample=["南坡村 李＊兰，71 岁", "南坡村 周＊，64 岁"])
    for said in ("广播", "今晚有雪，桥上结冰，天黑别出村。", "南坡村 60岁以上", "现在"):
        player.say(said)
    assert "抽 2 个：\n· 南坡村 李＊兰，71 岁\n· 南坡村 周＊，64 岁\n送给别人审吗" in player.say("3").reply
    assert not player.effects
    assert "已送审" in player.say("送审").reply


def test_a_text_of_the_county_keeps_its_own_people_and_asks_back() -> None:
    visit = replace(AT_HOME, roles=frozenset({"村干部"}), repertoire=Files(collection.load(), COUNTY))
    player = phone(visit, broadcast_areas=[VILLAGE], broadcast_reach=REACH, broadcast_number=101)
    player.say("广播")
    assert "原定发给从外地回来的人" in player.say("返乡六步").reply
    player.say("原定")
    assert "看完回「看懂了」" in player.say("现在").reply
    player.say("送审")
    proposed = player.effects[0].effect.record  # type: ignore[union-attr]
    assert isinstance(proposed, Propose)
    assert (proposed.source, proposed.areas, proposed.kind) == ("rules-returnees", (VILLAGE["code"],), "rules")
    assert "一起住的家人" in proposed.questions


def test_the_words_may_stand_behind_the_order() -> None:
    """They were taken for a question; a time in them is none at which it leaves."""
    player = official()
    assert player.say("广播：明天上午八点到村口打疫苗，带身份证。").reply.startswith("发给谁？")
    assert player.say("全村").reply.startswith("什么时候发？")
    assert "明天上午八点到村口打疫苗，带身份证。" in player.say("现在").reply


@pytest.mark.parametrize("said", ["广播 101 发了没有？", "广播站坏了，没人修", "演练，到此结束，大家辛苦了。"])
def test_what_is_said_about_broadcasts_is_none(said: str) -> None:
    assert "发给谁" not in official().say(said).reply


def test_what_is_missing_of_the_days_figures_is_named() -> None:
    visit = replace(AT_HOME, roles=frozenset({"县指挥部"}), repertoire=Files(collection.load(), COUNTY))
    player = phone(visit, broadcast_areas=[VILLAGE], broadcast_figures={"reported": "3"})
    player.say("广播")
    said = player.say("今日疫情通报").reply
    assert "还缺：还没消息的人数" in said and "先不发" in said and not player.effects


def test_nothing_is_handed_in_without_somebody_to_agree() -> None:
    player = official(broadcast_reach=REACH | {"approvers": []})
    for said in ("广播", "今晚有雪，桥上结冰，天黑别出村。", "全村"):
        player.say(said)
    assert "还没有人能审批" in player.say("现在").reply
    assert not player.effects


def test_where_it_reaches_no_phone_it_says_so() -> None:
    player = official(broadcast_reach=REACH | {"accounts": 0, "sms": 0})
    for said in ("广播", "今晚有雪，桥上结冰，天黑别出村。", "全村"):
        player.say(said)
    assert "没有一部手机" in player.say("现在").reply


@pytest.mark.parametrize("said", ["广播", "演练", "发广播", "演练，广播"])
def test_to_a_resident_the_word_is_a_word(said: str) -> None:
    assert "发什么？" not in phone(broadcast_areas=[VILLAGE]).say(said).reply


def test_words_that_are_too_long_are_refused_before_anything_else() -> None:
    player = official()
    player.say("广播")
    assert "缩到 600 个字以内" in player.say("雪" * 601).reply
    assert "发给谁" in player.say("雪" * 600).reply


@pytest.mark.parametrize(
    ("order", "head", "reply", "act"),
    [
        ("同意 101", {}, "60 秒后发出", Agree),
        ("同意101号", {"soon": False, "when": "明天 7:00"}, "明天 7:00发", Agree),
        ("同意 101", {"lacking": 2}, "还要再有 1 个人同意", Agree),
        ("同意 101", {"now": 27}, "现在是 27 部手机，送审时是 25 部", Recount),
        ("同意 101", {"agreed": True}, "您已经同意过", None),
        ("同意 101", {"mine": True, "may_decide": False}, "要由乡镇干部孙为民同意", None),
        ("同意 101", {"stage": "running"}, "正在发", None),
        ("同意 101", {"late": True}, "已经过了时候", None),
        ("不同意 101 数字不对", {}, "已把原因告诉起草的人", Refuse),
        ("停 101", {"stage": "running"}, "已经停了", Stop),
        ("停101", {"stage": "waiting"}, "已经停了", Stop),
        ("停 101", {"stage": "done"}, "已经发完", None),
        ("继续发 101", {"stage": "running"}, "正在发", None),
        ("继续发 101", {"stage": "stopped", "late": True}, "不再接着发", None),
        ("撤回 101 桥是通的，雪明天下", {"stage": "approved"}, "不用更正", Stop),
        ("撤回 101 桥是通的，雪明天下", {"stage": "recalled"}, "已经撤回", None),
    ],
)
def test_orders_by_number(order: str, head: dict[str, Any], reply: str, act: type | None) -> None:
    player = official("乡镇干部", edition=HEAD | head)
    assert reply in player.say(order).reply
    assert [type(done.effect.record) for done in player.effects] == ([act] if act else [])


def test_a_no_without_a_reason_is_asked_for_one() -> None:
    player = official("乡镇干部")
    assert "为什么不同意" in player.say("不同意 101").reply
    player.say("日期写错了")
    assert player.effects[0].effect.record == Refuse(101, "日期写错了")


def test_a_no_after_another_ones_yes_says_how_to_stop_it() -> None:
    """While the reason was written it left: nothing is taken back any more by a no."""
    head = dict(HEAD)
    player = official("乡镇干部", edition=head)
    player.say("不同意 101")
    head["stage"] = "running"
    assert "正在发" in player.say("日期写错了").reply and "回「停 101」" in player.say("不同意 101 日期写错了").reply
    assert not player.effects


def test_a_recall_stops_before_it_asks_for_what_is_right() -> None:
    """Every minute of writing the wrong words would go on leaving."""
    head = HEAD | {"stage": "running"}
    player = official("乡镇干部", edition=head)
    reply = player.say("撤回 101").reply
    assert reply.startswith("101 号（大雪）先停了，没发出的不再发。\n正确的说法是什么？")
    assert [done.effect.record for done in player.effects] == [Stop(101)]
    head["stage"] = "stopped"
    player.say("桥是通的，雪明天下")
    assert [type(done.effect.record) for done in player.effects] == [Recall]


def test_what_another_recalled_meanwhile_is_not_recalled_twice() -> None:
    head = HEAD | {"stage": "done"}
    player = official("乡镇干部", edition=head)
    player.say("撤回 101")
    head["stage"] = "recalled"
    assert "已经撤回，这一步现在做不了" in player.say("桥是通的，雪明天下").reply
    assert not player.effects


def test_a_number_that_is_not_there_changes_nothing() -> None:
    player = official("乡镇干部", edition=None)
    assert player.say("同意 999").reply == "没有 999 号，或者不归您管。请核对一下编号。"
