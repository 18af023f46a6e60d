from chat.talk import MOST_HEARD
from tests.chat.toys import House, player


def test_a_default_is_stored_when_the_talk_has_ended():
    """Until then a sentence may overrule it."""
    one = player(visit=House(calm=True))
    one.say("36.5")
    assert dict(one.memory.last.answers)["症状·我"] == "无"


def test_answers_that_the_finished_talk_did_not_pass_are_forgotten():
    one = player()
    for text in ("爷爷 37.8", "37.9", "改 体温 36.5", "无"):
        one.say(text)
    assert "复测·爷爷" not in dict(one.memory.last.answers)


def test_a_sentence_is_forgotten_once_an_answer_holds_all_of_it():
    one = player()
    one.say("上报")
    one.say("爷爷 37.8 咳嗽")
    assert [sentence.text for sentence in one.memory.current.heard] == ["爷爷 37.8 咳嗽"]
    one.say("取消")
    one.say("36.5")
    assert one.memory.current.heard == ()


def test_a_long_sentence_is_heard_in_its_own_turn_only():
    one = player()
    one.say("爷爷 37.8 咳嗽 " + "唉" * MOST_HEARD)
    assert one.memory.current.heard == ()
    assert one.memory.current.question == "复测·爷爷"


def test_what_a_talk_told_is_withdrawn_only_when_it_ends_otherwise():
    one = player()
    one.say("爷爷 37.8")
    one.say("改 体温 36.5")
    assert one.effects == ()
    one.say("无")
    assert [(done.name, done.gone) for done in one.effects] == [("Report·爷爷", False), ("village_doctor·爷爷", True)]
