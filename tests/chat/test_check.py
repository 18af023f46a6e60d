import random

import pytest

from chat.check import Problem, problems
from chat.errors import Refusal
from chat.flow import Flow
from chat.kinds import FreeText, YesNo, one_of
from chat.steps import Ask, Keep, Say, Tell, words
from tests.chat.releases import RELEASES
from tests.chat.toys import FACTS, House, report

SOUND = {flow.name + str(n): flow for n, flows in enumerate(RELEASES) for flow in flows}


def found(script, **options):
    flow = script if isinstance(script, Flow) else Flow("试", script)
    return problems(flow, House(), lambda look: FACTS.get(look.what), **options)


class Closed:
    """A kind that takes nothing."""

    def parse(self, said):
        raise Refusal("不行。")

    def find(self, sentence, about):
        return None


@pytest.mark.parametrize("flow", SOUND.values(), ids=SOUND.keys())
def test_a_sound_flow_has_no_problem(flow):
    assert found(flow) == ()


def test_a_question_that_nothing_answers_is_a_dead_end():
    assert [problem.where for problem in found(lambda visit: (yield Ask("门", "?", Closed())))] == ["门"]


def test_a_dead_end_behind_the_last_option_is_found():
    def script(visit):
        if (yield Ask("选", "?", one_of("甲乙丙"))) == "丙" and (yield Ask("真的", "?", YesNo())) is False:
            yield Ask("门", "?", Closed())

    assert str(found(script)[0]) == "试 · 门: a dead end: no sample and no option answers it"


def test_a_loop_is_found_where_it_begins():
    def script(visit):
        yield Ask("一", "?", FreeText())
        while True:
            yield Say("…")

    assert [problem.where for problem in found(script)] == ["after 一"]


def test_a_question_asked_for_ever_is_found():
    def script(visit):
        number = 0
        while True:
            yield Ask("几", "?", FreeText(), about=(number := number + 1))

    assert "TooMany" in found(script)[0].what


def test_a_record_that_chance_went_into_is_found():
    assert "chance" in found(lambda visit: (yield Keep(random.random())))[0].what


def test_a_sentence_without_translation_is_found_wherever_it_is_read():
    def script(visit):
        yield Ask("谁", words("{who}好吗?", who=words("您")), one_of("甲"))
        yield Tell("村医", words("发热"))
        yield Say("谢谢")

    missing = found(script, knows=lambda sentence: sentence == "谢谢")
    assert [problem.where for problem in missing] == ["{who}好吗?", "您", "甲", "发热"]


def test_samples_may_be_given():
    def script(visit):
        if (yield Ask("号", "?", FreeText())) == "暗号":
            yield Ask("门", "?", Closed())

    assert found(script) == ()
    assert found(script, samples=lambda ask: ("暗号",)) == (
        Problem("试", "门", "a dead end: no sample and no option answers it"),
    )


def test_every_branch_of_the_report_is_walked():
    reached = {problem.where for problem in found(report, knows=lambda sentence: False)}
    assert {"有点高。坐十分钟,再量一次。", "{day} {who} {t}", "已上报{who},谢谢。", "腹泻"} <= reached
