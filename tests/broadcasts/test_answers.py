"""The answers that are shipped: whole, short enough for a phone, and true to what the bot does."""

import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from broadcasts.answer import SHIPPED, load
from broadcasts.contradictions import plain, problems
from broadcasts.page import EVERYWHERE
from broadcasts.telling import tell
from county.settings import CountySettings, HealthRule
from flows import family, reminder
from tests.broadcasts.asked import ASKED

ALL = load(SHIPPED)
RELEASED = date(2026, 11, 22)
COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
TELEPHONE = re.compile(r"(?<![\d.])(?:1[12]\d{3}|9\d{4}|11\d|12\d)(?![\d.%]| 个| 天)")
KNOWN = {"110", "119", "120", "12110", "12315", "12333", "12338", "12345", "12348", "12356", "12388", "95598", "96110"}


def but(rule):
    """The answers that break a rule."""
    return [answer.id for answer in ALL if not rule(answer)]


def body(name):
    return ALL.find(name).body


@pytest.mark.parametrize("on", ["2020-02-15", "2021-02-10", "2022-07-15", "2022-12-20", "2026-11-22"])
def test_at_every_time_a_resident_finds_120_answers(on):
    assert len(ALL.standing(date.fromisoformat(on))) >= 120


def test_nothing_has_run_out_on_the_day_of_release():
    assert [answer.id for answer in ALL.renewing(RELEASED)] == []


def test_no_two_answers_contradict():
    assert problems(ALL) == []


def test_versions_follow_one_another_without_a_gap():
    versions = defaultdict(list)
    for answer in sorted((answer for answer in ALL if answer.area == EVERYWHERE), key=lambda answer: answer.since):
        versions[answer.question].append(answer)
    follow = [pair for same in versions.values() for pair in pairwise(same)]
    assert [later.id for one, later in follow if one.until + timedelta(days=1) != later.since] == []


def test_words_fit_a_phone():
    assert but(lambda answer: 60 <= len(answer.body) <= 220) == []
    assert but(lambda answer: len(tell(answer, COUNTY, answer.since).encode()) <= 1024) == []


def test_a_question_is_asked_in_three_to_eight_other_ways():
    assert but(lambda answer: 3 <= len(answer.also) <= 8) == []
    assert but(lambda answer: len({plain(said) for said in answer.wordings}) == len(answer.wordings)) == []
    assert but(lambda answer: all(2 <= len(said) <= 30 for said in answer.wordings)) == []


def test_words_are_plain_text_with_chinese_marks():
    """As in all flows: no Markdown, no straight quotes, and commas as the rest of the bot writes them."""
    assert but(lambda answer: not re.search(r"[#*_`\"]|(?<=[一-鿿])[,:;?!(]", answer.body)) == []


def test_only_known_telephones_are_named():
    assert but(lambda answer: set(TELEPHONE.findall(answer.body)) <= KNOWN) == []


def test_what_the_county_made_up_says_so():
    """The county is invented; only national rules stand without 示例."""
    made_up = [answer for answer in ALL if answer.source.startswith("县") or answer.document.startswith("清")]
    assert [answer.id for answer in made_up if "（示例）" not in answer.source + answer.document] == []


def test_every_owner_is_a_role():
    assert but(lambda answer: re.fullmatch(r"县.+(值班员|组长|教育员|服务员|监管员)", answer.owner)) == []


def test_every_topic_has_its_answers():
    assert min(Counter(answer.topic for answer in ALL).values()) >= 4


def test_what_is_said_of_the_bot_is_what_it_does():
    assert f"一个微信最多替 {family.MOST} 个人报" in body("bot-family")
    assert f"{reminder.EARLIEST // 60} 点到 {reminder.LATEST // 60} 点之间" in body("bot-reminder")


def test_the_fever_of_the_answers_is_the_fever_of_the_rules():
    rule = COUNTY.health_rule(RELEASED)
    said = body("fever-degrees")
    assert f"到 {rule.fever_c} ℃" in said and f"耳温枪到 {rule.ear_fever_c} ℃" in said


def test_the_commands_that_answers_name_are_those_of_the_bot():
    """「发「家人」」 must open a flow; what a later release brings stands here until it is there."""
    named = {word for answer in ALL for word in re.findall(r"发「([^」0-9]{1,5})」", answer.body)}
    assert named <= {
        "加入",
        "家人",
        "记录",
        "提醒",
        "更正",
        "副本",
        "删除",
        "简单",
        "语言",
        "人工",
        "上一步",
        "取消",
        "举报",
        "听说",
        "我的信息",
        "需要",
    }


def test_what_is_kept_for_measuring_has_an_answer_and_was_not_used_for_one():
    standing = {answer.id for answer in ALL.standing(RELEASED)}
    used = {plain(said) for answer in ALL for said in answer.wordings}
    assert [said for said, right in ASKED if not set(right) <= standing] == []
    assert [said for said, _ in ASKED if plain(said) in used] == []
