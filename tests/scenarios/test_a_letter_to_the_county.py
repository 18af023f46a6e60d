"""A letter from the first word to its correction: author, approver, villagers; stop, resume, recall, and a drill."""

from __future__ import annotations

import pytest

from county.broadcasts import beyond
from records import papers
from records.access import ACCESS
from records.broadcasts.edition import Stage
from tests.scenarios.county import SETTINGS, County
from tests.scenarios.spoken import APPROVER, AUTHOR, Spoken

SNOW = "下雪路滑\n今天傍晚有大雪，桥头已经结冰，没有急事不要出村。"
VILLAGERS = ("王秀英", "李桂兰", "刘长河")


@pytest.fixture
def spoken(county: County):
    made = Spoken(county)
    yield made
    made.posting.close()


def handed_in(spoken: Spoken, *lines: str, author: str = AUTHOR) -> str:
    return spoken.says(author, "广播", *(lines or (SNOW, "南坡村", "现在")), "送审")


def test_it_goes_to_exactly_the_village_after_another_persons_yes(spoken):
    assert "已送审，编号 101，等县指挥部吴敏或县指挥部郑立新同意" in handed_in(spoken)
    words, asked = spoken.told(APPROVER)
    assert "桥头已经结冰" in words and "南坡村 所有人，6 部手机" in asked
    spoken.passes(minutes=5)
    assert spoken.platform.sent == []
    assert "60 秒后发出" in spoken.says(APPROVER, "同意 101")
    assert "回「停 101」" in spoken.told(AUTHOR)[0]
    spoken.passes(seconds=59)
    assert spoken.platform.sent == []
    spoken.passes(seconds=2)
    assert [len(spoken.heard(name)) for name in (*VILLAGERS, APPROVER)] == [1, 1, 1, 0]
    assert "平台收下了 6" in spoken.says(AUTHOR, "进度 101")


def test_nobody_agrees_to_their_own_words(spoken):
    handed_in(spoken)
    assert "您自己起草的" in spoken.says(AUTHOR, "同意 101")
    spoken.passes(minutes=5)
    assert spoken.edition(101).stage is Stage.WAITING and spoken.platform.sent == []


def test_a_villager_who_types_the_orders_changes_nothing(spoken):
    handed_in(spoken)
    for order in ("同意 101", "不同意 101 不好", "停 101", "进度 101", "撤回 101 都是假的假的", "继续发 101"):
        assert "101" not in spoken.says("王秀英", order)
    assert spoken.edition(101).stage is Stage.WAITING
    assert "没有 101 号" in spoken.says("刘长河", "同意 101") or "不归您管" in spoken.says("刘长河", "同意 101")


def test_the_reason_of_a_no_reaches_the_author(spoken):
    handed_in(spoken)
    spoken.told(APPROVER)
    spoken.says(APPROVER, "不同意 101 雪明天才下")
    assert "雪明天才下" in spoken.told(AUTHOR)[0]
    assert "已经作废" in spoken.says(APPROVER, "同意 101")


def test_within_sixty_seconds_it_is_stopped_and_goes_on_later(spoken):
    handed_in(spoken)
    spoken.says(APPROVER, "同意 101")
    spoken.passes(seconds=30)
    assert "已经停了" in spoken.says(AUTHOR, "停 101")
    spoken.passes(minutes=5)
    assert spoken.platform.sent == []
    assert "接着发" in spoken.says(AUTHOR, "继续发 101")
    spoken.passes(seconds=5)
    assert len(spoken.platform.sent) == 6


def test_a_stop_comes_before_any_question(spoken):
    """The approver is in the middle of writing something of their own."""
    handed_in(spoken)
    spoken.says(APPROVER, "同意 101", "广播")
    assert "已经停了" in spoken.says(APPROVER, "停 101")


def test_another_count_asks_for_another_yes(spoken):
    handed_in(spoken)
    spoken.county.phone("周婷").sends("event", event="unsubscribe")
    spoken.county.phone("李桂兰").sends("event", event="unsubscribe")
    said = spoken.says(APPROVER, "同意 101")
    assert "现在是 5 部手机，送审时是 6 部" in said or "现在是 4 部手机，送审时是 6 部" in said
    spoken.passes(minutes=3)
    assert spoken.platform.sent == []
    assert "60 秒后发出" in spoken.says(APPROVER, "同意 101")


def test_a_recall_reaches_those_who_were_reached_and_the_hotline_forgets(spoken):
    handed_in(spoken)
    spoken.says(APPROVER, "同意 101")
    spoken.passes(seconds=61)
    spoken.passes(seconds=5)
    assert "桥头已经结冰" in spoken.says("王秀英", "桥头已经结冰没有急事不要出村是真的吗")
    reached = {call[1] for call in spoken.platform.sent}
    spoken.says(AUTHOR, "撤回 101 雪明天才下，今天路是通的。")
    spoken.passes(seconds=5)
    assert "大雪" not in spoken.says("王秀英", "桥头已经结冰没有急事不要出村是真的吗")
    assert spoken.edition(101).stage is Stage.RECALLED
    spoken.platform.sent.clear()
    spoken.says(APPROVER, "同意 102")
    spoken.passes(seconds=61)
    assert {call[1] for call in spoken.platform.sent} == reached
    assert spoken.edition(102).kind == "correction"


def test_who_has_no_approved_words_in_their_language_gets_chinese(spoken):
    spoken.speaks("王秀英", "bo")
    preview = spoken.says(AUTHOR, "广播", SNOW, "南坡村", "现在")
    assert "说藏语的：1 部手机，没有审定的译文，先发汉语" in preview


def test_a_letter_to_the_whole_county_needs_a_second_person_there(spoken):
    letter = ("广播", "给全县乡亲的一封信", "全县", "现在")
    assert "等县指挥部郑立新同意" in spoken.says(APPROVER, *letter, "送审")
    spoken.county.phone("郑立新").sends("event", event="unsubscribe")
    refused = spoken.says(APPROVER, *letter)
    assert "还没有人能审批" in refused and "另一位县指挥部的人" in refused
    spoken.appoint("何春梅")
    assert "等县指挥部何春梅同意" in spoken.says(APPROVER, *letter, "送审")


def test_a_drill_reaches_offices_alone_and_says_so(spoken):
    spoken.says(AUTHOR, "演练 广播", SNOW)
    assert "已送审" in spoken.says(AUTHOR, "送审")
    spoken.says(APPROVER, "同意 101")
    spoken.passes(seconds=61)
    assert spoken.edition(101).words["zh"].startswith("【演练】")
    assert [len(spoken.heard(name)) for name in ("王秀英", "李桂兰", "刘长河", "赵磊")] == [0, 0, 1, 1]


def test_braces_in_an_officials_words_stay_braces(spoken):
    preview = spoken.says(AUTHOR, "广播", "热线是 {hotline}，{{7*7}} ${county}", "南坡村", "现在")
    assert "热线是 {hotline}，{{7*7}} ${county}" in preview


def test_in_the_night_it_waits_for_the_morning(spoken):
    spoken.county.later(hours=15)  # 23:00
    assert "大家睡了" in spoken.says(AUTHOR, "广播", SNOW, "南坡村", "现在")
    spoken.says(AUTHOR, "等到早上", "送审")
    spoken.says(APPROVER, "同意 101")
    spoken.passes(hours=7)
    assert spoken.platform.sent == []
    spoken.passes(minutes=31)
    assert len(spoken.platform.sent) == 6


def test_whoever_only_got_a_card_asks_for_the_words(spoken):
    handed_in(spoken)
    said = spoken.says(APPROVER, "原文 101")
    assert "桥头已经结冰" in said and "南坡村 所有人，6 部手机" in said and "回「同意 101」" in said
    assert "桥头" not in spoken.says("王秀英", "原文 101")


def test_whoever_was_silent_for_two_days_gets_a_card_and_reads_it_all(spoken):
    handed_in(spoken)
    spoken.says(APPROVER, "同意 101")
    spoken.passes(seconds=61)
    assert "thing1" in spoken.heard("王秀英")[-1]
    assert "桥头已经结冰" in spoken.says("王秀英", "全文")
    spoken.says(AUTHOR, "撤回 101 雪明天才下，今天路是通的。")
    assert "已经撤回" in spoken.says("王秀英", "全文")


def test_whoever_has_no_account_gets_an_sms_and_the_count_is_bound_to_it(spoken):
    SETTINGS.broadcasts.equip(sms=True, cards=True)
    try:
        preview = spoken.says(AUTHOR, "广播", SNOW, "南坡村", "现在")
        number = int(preview.partition("另发短信 ")[2].partition(" 条")[0])
        spoken.says(AUTHOR, "送审")
    finally:
        SETTINGS.broadcasts.equip(sms=False, cards=False)
    assert f"{6 + number} 部手机" in spoken.told(APPROVER)[-1]
    spoken.says(APPROVER, "同意 101")
    spoken.passes(seconds=61)
    assert len(spoken.texts.sent) == number > 20
    assert f"平台收下了 {6 + number}" in spoken.says(AUTHOR, "进度 101")
    spoken.texts.sent.clear()
    spoken.says(AUTHOR, "撤回 101 雪明天才下，今天路是通的。")
    spoken.says(APPROVER, "同意 102")
    spoken.passes(seconds=61)
    assert len(spoken.texts.sent) == number and "路是通的" in spoken.texts.sent[0][1]


def test_its_author_fetches_every_file_once_it_is_agreed_to(spoken):
    handed_in(spoken)
    assert "同意了才有文件" in spoken.says(AUTHOR, "文件 101")
    spoken.says(APPROVER, "同意 101")
    token = spoken.says(AUTHOR, "文件 101").rpartition("/papers/")[2].removesuffix(".zip")
    with spoken.county.database.read() as conn:
        kept = papers.find(conn, spoken.county.keyring, token, spoken.county.now)
    made = beyond.loads(kept.content)
    assert (made.title, made.line) == ("下雪路滑", "今天傍晚有大雪，桥头已经结冰，没有急事不要出村。")
    assert "/papers/" not in spoken.says("王秀英", "文件 101")


def test_who_looks_at_some_of_the_people_sees_masked_names_and_leaves_a_trace(spoken):
    said = spoken.says(AUTHOR, "广播", SNOW, "南坡村", "现在", "先看看是哪些人")
    names = said.partition("：\n")[2].partition("\n送给别人审吗")[0].splitlines()
    assert 0 < len(names) <= 10 and all(one.startswith("· 南坡村 ") and "＊" in one for one in names)
    with spoken.county.database.read() as conn:
        reasons = conn.execute(ACCESS.select().where(ACCESS.c.reason == "广播抽样")).all()
    assert len(reasons) == len(names)


def test_a_stop_without_a_number_stops_the_one_that_is_about_to_leave(spoken):
    handed_in(spoken)
    spoken.says(APPROVER, "同意 101")
    spoken.passes(seconds=6)
    assert "101 号（下雪路滑）已经停了" in spoken.says(APPROVER, "停！")
    spoken.passes(minutes=3)
    assert spoken.platform.sent == []
    assert "继续发 101" in spoken.says(AUTHOR, "继续发")
