from chat.flow import Flow
from chat.kinds import FreeText, one_of
from chat.replay import replay
from chat.steps import Ask
from chat.talk import Talk
from tests.chat.toys import Degrees, House, report


def run(script, talk, visit=None):
    flow = script if isinstance(script, Flow) else Flow("试", script)
    return replay(flow, visit or House(), talk, lambda step: None)


def heard(sentence, **more):
    return Talk(1, "健康上报", **more).hearing(sentence)


def test_a_sentence_fills_several_questions():
    done = run(report, heard("爷爷 36.6 咳嗽"), visit=House())
    assert done.ended
    assert done.answers == {"谁": "爷爷", "体温·爷爷": "36.6", "症状·爷爷": "咳嗽"}


def test_a_lone_temperature_is_ones_own():
    assert run(report, heard("36.6"), visit=House()).answers == {"谁": "我", "体温·我": "36.6"}


def test_nothing_is_assumed_of_a_sentence_that_answers_nothing_later():
    assert run(report, heard("您好"), visit=House()).name == "谁"


def test_an_assumption_stands_although_another_one_after_it_fails():
    def script(visit):
        yield Ask("谁", "?", one_of("甲乙"), assume="甲")
        yield Ask("体温", "?", Degrees())
        yield Ask("几号", "?", FreeText(), assume="无")

    assert run(script, heard("36.5")).answers == {"谁": "甲", "体温": "36.5"}


def test_a_second_measurement_is_not_the_first_one_found_again():
    stopped = run(report, heard("爷爷 37.8 咳嗽"), visit=House())
    assert stopped.name == "复测·爷爷"
    known = heard("爷爷 37.8 咳嗽", answers=(("谁", "爷爷"), ("体温·爷爷", "37.8"), ("复测·爷爷", "37.8")))
    assert run(report, known, visit=House()).answers["症状·爷爷"] == "咳嗽"


def test_the_newest_sentence_comes_first():
    assert run(report, heard("爷爷 36.6").hearing("36.9 咳嗽"), visit=House()).answers["体温·爷爷"] == "36.9"


def test_a_sentence_said_of_one_person_answers_nothing_about_another():
    """The toy kind does not look at names, as a sentence without a name would not help a better one."""
    talk = Talk(1, "健康上报", (("谁", "奶奶"),))
    assert run(report, talk.hearing("36.9 咳嗽", "爷爷"), visit=House()).name == "体温·奶奶"
    assert run(report, talk.hearing("36.9 咳嗽", "奶奶"), visit=House()).ended
    assert run(report, talk.hearing("36.9 咳嗽"), visit=House()).ended


def test_the_same_as_before_fills_what_allows_it():
    filled = run(report, Talk(1, "健康上报", (("体温·我", "36.5"),), same_as_before=True), visit=House())
    assert filled.ended
    assert filled.answers == {"谁": "我", "体温·我": "36.5", "症状·我": "无"}


def test_a_default_is_taken_unasked_and_gives_way_to_what_was_said():
    calm = House(calm=True)
    assert run(report, heard("36.5"), visit=calm).answers["症状·我"] == "无"
    assert run(report, heard("36.5 咳嗽"), visit=calm).answers["症状·我"] == "咳嗽"


def test_the_open_question_takes_nothing_that_nobody_typed():
    """So that 上一步 and 改 really ask."""
    open_talk = heard("36.5 咳嗽", question="症状·我", same_as_before=True)
    assert run(report, open_talk, visit=House(calm=True)).name == "症状·我"
