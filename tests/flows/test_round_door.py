"""The talk about one door that is not simply well."""

from __future__ import annotations

from chat.steps import Tell
from tests.flows.doors import THIRTY_ONE, TWELVE, WORKER, line, on_phone
from tests.flows.stage import phone, plays


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


def test_an_alarm_of_a_fall_is_urgent():
    player = phone(WORKER, round_line=line(THIRTY_ONE | {"said": "摔了", "hurt": True}))
    player.say("31 摔了")
    tells = [one.effect for one in player.effects if isinstance(one.effect, Tell)]
    assert [(one.role, one.urgent) for one in tells] == [("village_doctor", True)]


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
