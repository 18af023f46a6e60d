import pytest

from chat.errors import FlowError, NotJson, TooManyAnswers, TooManySteps
from chat.flow import Flow
from chat.kinds import FreeText, one_of
from chat.replay import MOST_ANSWERS, replay
from chat.steps import Ask, Keep, Look, Say, Tell
from chat.talk import Talk
from tests.chat.toys import Degrees


def run(script, talk=None, look=lambda step: None, visit=None):
    flow = script if isinstance(script, Flow) else Flow("试", script)
    return replay(flow, visit, talk or Talk(1, "试"), look)


def heard(sentence, **more):
    return Talk(1, "健康上报", **more).hearing(sentence)


def two(visit):
    yield Say("您好。")
    first = yield Ask("一", "第一?", FreeText())
    yield Say(f"一是{first}。")
    second = yield Ask("二", "第二?", FreeText())
    yield Say(f"二是{second}。")


def test_an_unknown_answer_stops_the_run_with_what_stands_before_it():
    stopped = run(two)
    assert (stopped.says, stopped.name, stopped.ended) == (["您好。"], "一", False)


def test_an_answered_question_empties_what_was_said_before_it():
    assert run(two, Talk(1, "试", (("一", "a"),))).says == ["一是a。"]
    assert run(two, Talk(1, "试", (("一", "a"), ("二", "b")))).says == ["二是b。"]


def test_answers_count_by_name_in_any_order():
    assert run(two, Talk(1, "试", (("二", "b"), ("一", "a")))).ended


def test_an_answer_that_no_longer_parses_is_asked_again_and_forgotten():
    stopped = run(lambda visit: (yield Ask("谁", "?", one_of("甲乙"))), Talk(1, "试", (("谁", "丙"),)))
    assert stopped.name == "谁"
    assert stopped.aside == {}


def test_a_question_with_a_new_meaning_is_asked_although_the_old_one_was_answered():
    stopped = run(lambda visit: (yield Ask("体温@2", "?", Degrees())), Talk(1, "试", (("体温", "36.5"),)))
    assert stopped.name == "体温@2"
    assert stopped.aside == {"体温": "36.5"}


def test_a_look_is_asked_once_and_then_remembered():
    asked = []

    def look(step):
        asked.append(step.key())
        return {"at": (1, 2)}

    first = run(lambda visit: (yield Look("时", "now", about=7)), look=look)
    again = run(lambda visit: (yield Look("时", "now", about=7)), Talk(1, "试", looks=tuple(first.looks.items())), look)
    assert asked == ["时·7"]
    assert first.looks == again.looks == {"时·7": {"at": [1, 2]}}


def test_a_look_that_json_cannot_carry_names_itself():
    with pytest.raises(NotJson, match="时"):
        run(lambda visit: (yield Look("时", "now")), look=lambda step: object())


def test_the_last_effect_of_a_name_counts():
    def script(visit):
        yield Keep(1, name="报")
        yield Tell("村医", "…")
        yield Keep(2, name="报")

    assert list(run(script).effects.values()) == [Tell("村医", "…"), Keep(2, name="报")]


def test_a_flow_may_come_in_parts_and_send_values_back():
    def part():
        return (yield Ask("一", "?", FreeText()))

    def script(visit):
        yield Say((yield from part()))

    assert run(script, Talk(1, "试", (("一", "a"),))).says == ["a"]


def test_a_loop_that_asks_one_name_for_ever_is_stopped():
    def script(visit):
        while True:
            yield Ask("一", "?", FreeText())

    assert run(script).name == "一"
    with pytest.raises(TooManySteps):
        run(script, Talk(1, "试", (("一", "a"),)))


def test_too_many_answers_are_stopped():
    def script(visit):
        for number in range(MOST_ANSWERS + 2):
            yield Ask(f"第{number}", "?", FreeText())

    answers = tuple((f"第{number}", "a") for number in range(MOST_ANSWERS + 1))
    assert not run(script, Talk(1, "试", answers[:-1])).ended
    with pytest.raises(TooManyAnswers):
        run(script, Talk(1, "试", answers))


def test_answers_put_aside_never_make_a_talk_too_long():
    """Who changes 谁 many times loses the oldest of what was put aside, not the talk."""
    answers = tuple((f"别的{number}", "a") for number in range(2 * MOST_ANSWERS))
    stopped = run(two, Talk(1, "试", (("一", "a"), *answers)))
    assert len(stopped.answers | stopped.aside) == MOST_ANSWERS
    assert "别的119" in stopped.aside


def test_what_is_no_step_names_the_likely_cure():
    with pytest.raises(FlowError, match="yield from"):
        run(lambda visit: (yield two(None)))
