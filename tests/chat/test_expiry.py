from chat.expiry import due, farewell, lapse, owes_reminder
from chat.flow import A_DAY_S, HALF_AN_HOUR_S
from chat.player import MORNING
from chat.talk import Memory, Talk
from tests.chat.toys import FLOWS, lost, player, report

OPEN = Talk(1, "健康上报", question="谁", asked_at=MORNING)
OLDER = Talk(2, "举报", question="内容", asked_at=MORNING - 3600)


def test_a_reminder_is_due_first_and_then_the_end():
    assert due(Memory((OPEN,)), FLOWS) == MORNING + HALF_AN_HOUR_S
    reminded = Talk(1, "健康上报", question="谁", asked_at=MORNING, reminded=True)
    assert due(Memory((reminded,)), FLOWS) == MORNING + A_DAY_S


def test_only_the_current_talk_is_due_a_reminder():
    assert due(Memory((OLDER, OPEN)), FLOWS) == MORNING + HALF_AN_HOUR_S
    assert not owes_reminder(OPEN, FLOWS, MORNING + HALF_AN_HOUR_S - 1)
    assert owes_reminder(OPEN, FLOWS, MORNING + HALF_AN_HOUR_S)


def test_nothing_is_due_of_what_ends_in_silence():
    assert due(Memory(last=OPEN, echoed="爷爷"), FLOWS) is None
    assert due(Memory((Talk(1, "没有的"),)), FLOWS) is None


def test_a_talk_that_is_too_old_is_let_go_and_a_younger_one_stays():
    memory = Memory((OLDER, OPEN), last=OPEN, echoed="爷爷")
    assert lapse(memory, FLOWS, MORNING + A_DAY_S - 1).talks == (OPEN,)
    assert lapse(memory, FLOWS, MORNING + A_DAY_S) == Memory()
    assert lapse(memory, FLOWS, MORNING) is memory


def test_the_open_question_is_repeated_once():
    one = player()
    one.say("36.6")
    assert one.later(HALF_AN_HOUR_S).reply == (
        "「健康上报」还没填完，方便时回我一下就好：\n有下面的情况吗？\n1 咳嗽\n2 乏力\n3 腹泻"
    )
    assert one.later(HALF_AN_HOUR_S).reply == ""


def test_a_reminder_does_not_lengthen_a_life():
    one = player()
    one.say("36.6")
    one.later(HALF_AN_HOUR_S)
    assert one.later(A_DAY_S - HALF_AN_HOUR_S).reply.startswith("上次的「健康上报」没有填完，先收起来了")
    assert one.kept == ""


def test_an_answer_after_the_reminder_earns_another_one():
    one = player()
    one.say("37.8")
    one.later(HALF_AN_HOUR_S)
    one.say("36.6")
    assert one.later(HALF_AN_HOUR_S).reply.startswith("「健康上报」还没填完")


def test_who_comes_back_too_late_is_told_and_heard():
    one = player()
    one.say("37.8")
    one.now += A_DAY_S
    assert one.say("36.6 无").reply.startswith(
        "上次的「健康上报」没有填完，先收起来了，已经记下的会保留。想接着填，随时回「上报」。\n有下面"
    )
    assert one.memory.current.id == 2


def test_the_talk_under_one_that_ended_is_not_forgotten():
    one = player()
    one.say("36.6")
    one.now += 3600
    one.say("设置")
    assert one.later(A_DAY_S - 3600).reply == "「设置」还没填完，方便时回我一下就好：\n每天提醒您吗?\n1 是\n2 否"
    assert [talk.flow for talk in one.memory.talks] == ["设置"]


def test_a_report_can_be_corrected_for_a_day():
    one = player()
    one.say("36.6 咳嗽")
    one.now += A_DAY_S
    assert one.say("改 症状 无").reply == "现在没有可以改的内容。回「帮助」看看我能做什么。"


def test_resuming_shows_the_open_question():
    one = player()
    one.say("上报")
    assert one.desk(one.memory, one.now, int).resume().reply == "为谁上报?\n1 我\n2 爷爷\n3 奶奶"
    assert player().desk(Memory(), 0, int).resume().reply.startswith("现在没有")


def test_a_farewell_names_the_word_that_opens_again():
    assert "随时回「上报」" in str(farewell(report))
    assert "随时" not in str(farewell(lost))
