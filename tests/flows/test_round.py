"""查户: lines of a worker about the doors of the day."""

from __future__ import annotations

import pytest

from flows.catalogue import FLOWS
from tests.flows.doors import THIRTY_ONE, TWELVE, WORKER, line, on_phone
from tests.flows.said import DOOR
from tests.flows.stage import AT_HOME, plays


def test_one_word_closes_the_day():
    plays(
        """
        > 齐
        齐，46 户记好了。今天的户全查完了，辛苦了！
        ! keep 齐·1 line=1
        """,
        on_phone(line(closes=True, closed=46)),
    )


def test_two_doors_are_talked_about_and_the_others_closed():
    plays(
        f"""
        > 齐 除12 31
        齐，44 户记好了。还剩 2 户：12、31。
        12号李建军家怎么了？
        {DOOR}
        ! keep 齐·1 line=1
        > 1
        12号李建军家没人，上午10点提醒您再去。
        31号李桂兰怎么了？
        {DOOR}
        ! keep 门·12号/1 outcome=nobody
        > 38.5 咳嗽
        31号 李桂兰：38.5℃，咳嗽。我已告诉村医陈建国，电话 10032113404。
        ! keep 记·31/1 line=1
        ! keep 报·31 temperature_tenths=385
        ! tell 村医·31 31号
        ! keep 门·31号/1 outcome=trouble
        """,
        on_phone(line(TWELVE, THIRTY_ONE, closes=True, closed=44)),
    )


def test_qi_names_who_owes_a_figure():
    plays(
        """
        > 齐
        齐，45 户记好了。还剩 1 户：31。
        隔离观察的要报体温：31 张三、李四。
        一条发来就行，例如「31 张三365 李四366」。
        ! keep 齐·1 line=1
        """,
        on_phone(line(closes=True, closed=45, owing=[{"n": 31, "names": ["张三", "李四"], "why": ""}])),
    )


def test_a_wrong_number_is_named():
    plays(
        """
        > 12 99 没人
        12号李建军家没人，上午10点提醒您再去。
        99 号不在您的片里，没记。
        ! keep 门·12号/1 outcome=nobody
        """,
        on_phone(line(TWELVE | {"said": "没人", "found": "nobody"}, unknown=[99])),
    )


def test_what_may_mean_two_things_is_asked():
    plays(
        f"""
        > 齐 12
        12 号是哪一种？
        1 除了这几户，别的都好
        2 只说这几户
        > 1
        齐，45 户记好了。还剩 1 户：12。
        12号李建军家怎么了？
        {DOOR}
        ! keep 齐·1 line=1
        """,
        on_phone(line(TWELVE, closes=True, unsure=True, closed=45)),
    )


def test_a_line_in_the_middle_counts_at_once():
    plays(
        f"""
        > 齐 除12
        齐，45 户记好了。还剩 1 户：12。
        12号李建军家怎么了？
        {DOOR}
        ! keep 齐·1 line=1
        > 撤
        10 分钟里没有能撤的。改某一户，直接再说一遍，例如「12 好」。
        """,
        on_phone(line(TWELVE, closes=True, closed=45), round_undo=None),
    )


def test_a_row_of_paper_in_the_middle_is_no_answer_about_a_door():
    player = on_phone(line(TWELVE, closes=True, closed=45), paper_rows={"rows": [], "unknown": ["A1"]})
    player.say("齐 除12")
    assert player.say("A1 早365").reply.startswith("A1 不在您的表上，没记。\n我们接着刚才的：")


def test_who_has_no_doors_hears_whom_to_ask():
    plays(
        """
        > 齐
        您名下现在没有要查的户。要分片，请找村干部。
        ! nothing
        """,
        on_phone({}),
    )


@pytest.mark.parametrize("said", ["齐", "12 没人", "撤", "下一户", "还剩谁", "A1 早365", "表", "录完"])
def test_a_resident_who_types_the_same_means_something_else(said):
    """The words of the round are heard only by who is on one."""
    opened = FLOWS.opened_by(said, AT_HOME)
    assert opened is None or opened.name not in ("查户", "撤", "下一户", "还剩谁", "录表", "巡查表", "录完")
    assert FLOWS.opened_by(said, WORKER).name in ("查户", "撤", "下一户", "还剩谁", "录表", "巡查表", "录完")


@pytest.mark.parametrize("said", ["36 没有不舒服,没外出没接触", "36.5", "365", "36.5 都好", "37 咳嗽", "我36.5"])
def test_a_workers_own_report_is_no_door(said):
    """A number that is a temperature falls through to the health report, whether or not there is such a door."""
    assert FLOWS.opened_by(said, WORKER).name == "健康上报"


def test_a_door_with_such_a_number_is_called_by_its_sign():
    plays(
        """
        > 36号 好
        36号李桂兰：好。
        ! keep 门·36号/1 outcome=ok
        """,
        on_phone(line(THIRTY_ONE | {"n": 36, "said": "好", "found": "ok"})),
    )


@pytest.mark.parametrize(("said", "answer"), [("38.2", "2"), ("李福田 咳嗽", "38.2")])
def test_a_line_that_is_sent_again_is_asked_about_again(said: str, answer: str) -> None:
    """It asked itself without end, and the talk was lost."""
    player = on_phone(line(TWELVE | {"said": said}))
    question = player.say(f"12 {said}").reply
    assert player.say(f"12 {said}").reply == player.say(f"12 {said}").reply == question
    player.say(answer)
    kept = [done.effect.record for done in player.effects if done.name == "报·42"]
    assert [(one.person, one.temperature_tenths) for one in kept] == [(42, 382)]


def test_an_answer_that_goes_on_with_other_doors_is_a_line_about_all_of_them() -> None:
    """「12 没人 13 好」 was taken for 「12 没人」, and what was said of 13 was lost."""
    player = on_phone(line(TWELVE, closes=True))
    player.say("齐 除12")
    player.say("12 没人 13 好 14 咳嗽")
    assert ("户@2", "12 没人 13 好 14 咳嗽") in [
        (look[0].split("·")[0], look[0].split("·")[-1]) for look in player.memory.talks[-1].looks
    ]
