import pytest

from chat.errors import UnknownFlow
from chat.flow import A_DAY_S, Meeting, flow
from chat.flows import Flows


@flow("上报", opens=("上报", "体温"), hears=lambda said: said == "36.5", formerly=("报体温",))
def report(visit):
    yield


@flow("帮助", opens=("帮助",), hears=lambda said: said.endswith("?"), interrupts=True)
def help_me(visit):
    yield


FLOWS = Flows([report, help_me])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("上报", "上报"),
        ("体温36.8", "上报"),
        ("36.5", "上报"),
        ("帮助", "帮助"),
        ("怎么报?", "帮助"),
        ("你好", None),
        ("", None),
    ],
)
def test_a_message_opens_a_flow_by_word_start_or_ear(said, name):
    opened = FLOWS.opened_by(said)
    assert (opened and opened.name) == name


def test_an_exact_word_comes_before_a_start():
    longer = flow("体温单", opens=("体温单",))(lambda visit: iter(()))
    assert Flows([report, longer]).opened_by("体温单") is longer


def test_a_word_that_is_part_of_more_opens_nothing_unless_it_leads():
    """「收费吗」 takes no alarm, 「举报东头打牌」 is a tip, and a question about tips is a question."""
    take, tip = (
        flow(word, opens=(word,), leads=leads)(report.script) for word, leads in (("收", False), ("举报", True))
    )
    question = flow("问", first=lambda said: said.endswith("吗"), hears=lambda said: "打牌" in said)(report.script)
    flows = Flows([take, tip, question])
    opened = [flows.opened_by(said) for said in ("收 12", "收费", "举报东头打牌", "举报有奖吗", "有人打牌")]
    assert [found and found.name for found in opened] == ["收", None, "举报", "问", "问"]


def test_only_a_flow_that_interrupts_is_urgent():
    assert FLOWS.urgent("上报") is None
    assert FLOWS.urgent("帮助") is help_me


def test_a_flow_answers_to_its_former_name():
    assert FLOWS.get("报体温") is report
    assert "报体温" in FLOWS
    assert len(list(FLOWS)) == 2


def test_an_unknown_name_is_an_error_that_says_it():
    with pytest.raises(UnknownFlow, match="打牌"):
        FLOWS.get("打牌")


def test_a_talk_is_let_go_after_a_day_unless_the_flow_says_otherwise():
    assert report.expire_after_s == A_DAY_S
    assert flow("短", expire_after_s=60)(lambda visit: iter(())).expire_after_s == 60


def test_a_flow_may_answer_to_who_is_at_the_door():
    """Before a part of the message answers, after a word of command."""
    guest = flow("客人", meets=lambda visit, said: visit == "客人" and "体温" in said)(report.script)
    flows = Flows([guest, report])
    assert flows.opened_by("体温 36.5", "客人") is guest
    assert flows.opened_by("体温 36.5", "主人") is report
    assert flows.opened_by("体温", "客人") is report
    assert flows.met("体温 36.5", "客人") is guest and flows.met("", "客人") is None


def test_of_a_meeting_the_words_are_heard_once_and_the_visitor_is_looked_at_each_time():
    heard: list[str] = []
    meeting = Meeting(lambda said: heard.append(said) is None and "体温" in said, lambda visit: visit == "客人")
    guest = flow("客人", meets=meeting)(report.script)
    flows = Flows([guest])
    assert [flows.met("体温 36.5", visit) for visit in ("主人", "客人", "主人")] == [None, guest, None]
    assert heard.count("体温 36.5") == 2, "once for all, and once when the visitor is known"
    assert flows.met("你好", "客人") is None


def test_who_hears_a_sentence_is_asked_once():
    heard: list[str] = []
    ear = flow("耳", hears=lambda said: heard.append(said) is None, first=lambda said: heard.append(said) is not None)
    flows = Flows([ear(report.script)])
    for _ in range(3):
        assert (flows.opened_by("有点咳").name, flows.first("有点咳", anything=False)) == ("耳", None)
    assert heard == ["有点咳", "有点咳"]
