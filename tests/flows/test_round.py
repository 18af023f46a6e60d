"""查户: lines of a worker, and the talk about each door that is not simply well."""

from __future__ import annotations

import pytest

from chat.steps import Tell
from flows.catalogue import FLOWS
from tests.flows.said import DOOR
from tests.flows.stage import AT_HOME, family, phone, plays

WORKER = family(AT_HOME.me, roles=frozenset({"网格员"}))
LI = [31, "李桂兰", "户主", "女", "1947-05-01"]
HOME = {
    "id": 2,
    "area": 410798103005,
    "watched": False,
    "reason": "",
    "said": "",
    "found": "",
    "hurt": False,
    "minute": None,
}
TWELVE = HOME | {
    "n": 12, "head": "李建军",
    "people": [
        [41, "李建军", "户主", "男", "1980-01-01"],
        [42, "李福田", "父亲", "男", "1949-01-09"],
        [43, "李浩然", "儿子", "男", "2012-07-01"],
    ],
}  # fmt: skip
THIRTY_ONE = HOME | {"n": 31, "id": 3, "head": "李桂兰", "people": [LI]}
NOTHING = {
    "closes": False,
    "unsure": False,
    "unknown": [],
    "cases": [],
    "owing": [],
    "held": [],
    "closed": 0,
    "left": 46,
}


def line(*cases, **changes):
    return NOTHING | {"cases": list(cases)} | changes


def on_phone(meant, **facts):
    return phone(WORKER, round_line=meant, **facts)


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


def test_a_fall_starts_the_ladder_before_anything_is_asked():
    plays(
        """
        > 31 老人摔了
        31号李桂兰：老人摔了。我已告诉村医陈建国，电话 10032113404。
        人不清醒、喘不上气、流血不止，马上打 120。别离开人。
        ! keep 门·31号/1 outcome=trouble
        ! tell 急·31号 31号
        """,
        on_phone(line(THIRTY_ONE | {"said": "老人摔了", "hurt": True})),
    )


def test_a_red_symptom_is_told_before_the_figure_is_asked():
    plays(
        """
        > 12 李福田喘不上气
        12号 李福田：没量体温，呼吸困难。先打 120！我已告诉村医陈建国，电话 10032113404。
        李福田量了多少度？没量，回「没量」。
        ! keep 记·42/1 line=1
        ! keep 报·42 worrying=True
        ! tell 村医·42 12号
        > 38.4
        12号 李福田：38.4℃，呼吸困难。先打 120！我已告诉村医陈建国，电话 10032113404。
        ! keep 报·42 temperature_tenths=384
        ! tell 村医·42 12号
        ! keep 门·12号/1 outcome=trouble
        """,
        on_phone(line(TWELVE | {"said": "李福田喘不上气"})),
    )


def test_a_figure_of_nobody_in_particular_is_asked_whose():
    plays(
        """
        > 代 12 王大爷 36.5
        12号李建军家是谁？
        1 李建军
        2 李福田
        3 李浩然
        > 2
        12号 李福田：36.5℃，记下了。
        12号还有 2 人没说；都好就回「12 好」。
        ! keep 记·42/1 line=1
        ! keep 报·42 via=worker
        """,
        on_phone(line(TWELVE | {"said": "王大爷 36.5"})),
    )


def test_figures_for_a_watched_family_in_one_line():
    plays(
        """
        > 12 李建军早365 李福田366 李浩然36.7
        12号 李建军：早36.5℃，记下了。
        12号 李福田：36.6℃，记下了。
        12号 李浩然：36.7℃，记下了。
        ! keep 记·41/早/1 line=1
        ! keep 报·41/早 temperature_tenths=365
        ! keep 记·42/1 line=1
        ! keep 报·42 temperature_tenths=366
        ! keep 记·43/1 line=1
        ! keep 报·43 temperature_tenths=367
        ! keep 门·12号/1 outcome=ok
        """,
        on_phone(line(TWELVE | {"watched": True, "said": "李建军早365 李福田366 李浩然36.7"})),
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


def test_what_is_not_understood_is_not_guessed_at():
    plays(
        """
        > 31 说话怪怪的
        31号李桂兰「说话怪怪的」，要告诉谁？
        1 马上叫村医
        2 告诉村干部
        > 2
        31号李桂兰：说话怪怪的。已告诉村干部。
        ! keep 门·31号/1 outcome=trouble
        ! tell 村干部·31号 说话怪怪的
        """,
        on_phone(line(THIRTY_ONE | {"said": "说话怪怪的"})),
    )


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


def test_undone_it_says_what_was_undone():
    plays(
        """
        > 撤
        07:58 那一条撤了，44 户变回原样。
        ! keep 撤·1 line=77
        """,
        phone(WORKER, round_undo={"line": 77, "time": "07:58", "doors": 44, "taken": ""}),
    )


def test_what_a_doctor_has_in_hand_is_not_undone():
    plays(
        """
        > 撤
        撤不了：陈建国已经接手，正在赶去。报错了，请直接打电话告诉他。
        ! nothing
        """,
        phone(WORKER, round_undo={"line": 77, "time": "07:58", "doors": 1, "taken": "陈建国"}),
    )


def test_door_by_door():
    plays(
        """
        > 下一户
        31号 李桂兰（独居）。还剩 2 户。
        1 好
        2 没人
        3 有情况
        4 先跳过
        5 不走了
        > 5
        好，歇一下。还剩 2 户，接着走回「下一户」。
        ! nothing
        """,
        phone(WORKER, round_next=THIRTY_ONE | {"left": 2, "reason": "独居"}),
    )


def test_an_alarm_of_a_fall_is_urgent():
    player = phone(WORKER, round_line=line(THIRTY_ONE | {"said": "摔了", "hurt": True}))
    player.say("31 摔了")
    tells = [one.effect for one in player.effects if isinstance(one.effect, Tell)]
    assert [(one.role, one.urgent) for one in tells] == [("village_doctor", True)]


def test_who_is_responsible_is_no_answer_about_a_door():
    """An order of its own comes before a question that takes any words; then the walk goes on."""
    player = phone(WORKER, round_next=THIRTY_ONE | {"left": 3}, my_people=[], missing={"total": 0, "place": "南坡村"})
    player.say("下一户")
    assert player.say("谁负责我").reply.startswith("您家还没有登记负责的人。")
    assert player.say("没报").reply.startswith("南坡村今天都有消息了。")
    assert "31号 李桂兰" in player.say("再说一遍").reply
