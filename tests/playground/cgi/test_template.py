import pytest

from playground.cgi.template import RULES
from tests.playground.stage import MUM, NEWCOMER, Stage, standing

DATA = {
    "thing1": {"value": "李桂兰"},
    "time2": {"value": "2026年11月22日"},
    "thing3": {"value": "请回复今天的体温"},
}


def send(stage: Stage, **changes: object) -> dict:
    body = {"touser": MUM, "template_id": "qunfang-reminder", "data": DATA, **changes}
    return stage.call("message/template/send", body)


def test_a_card_arrives_outside_every_window(stage: Stage):
    assert send(stage, url="http://x")["errcode"] == 0
    content = stage.last(MUM)["content"]
    assert (content["title"], content["fields"][0], content["url"]) == ("健康上报提醒", ["对象", "李桂兰"], "http://x")


def test_its_result_comes_back_to_the_bot(stage: Stage):
    sent = send(stage)
    stage.errands()
    finished = stage.bot.messages[-1]
    assert (finished["Event"], finished["MsgID"], finished["Status"], finished["FromUserName"]) == (
        "TEMPLATESENDJOBFINISH",
        str(sent["msgid"]),
        "success",
        MUM,
    )


def test_no_result_comes_when_a_load_does_without():
    with standing(job_events=False) as stage:
        send(stage)
        stage.errands()
        assert stage.bot.seen == []


def test_the_same_client_id_is_sent_once_in_ten_minutes(stage: Stage):
    first, second = send(stage, client_msg_id="b1"), send(stage, client_msg_id="b1")
    assert first["msgid"] == second["msgid"] and len(stage.phone(MUM)) == 1
    stage.later(minutes=11)
    send(stage, client_msg_id="b1")
    assert len(stage.phone(MUM)) == 2


def test_a_strangers_and_an_unknown_template_are_refused(stage: Stage):
    assert (send(stage, touser=NEWCOMER)["errcode"], send(stage, template_id="none")["errcode"]) == (43004, 40037)


@pytest.mark.parametrize("value", ["", " ", "字" * 21, None])
def test_a_bad_value_names_its_key(stage: Stage, value: str | None):
    answer = send(stage, data=DATA | {"thing3": {"value": value}})
    assert answer["errcode"] == 47003 and "thing3" in answer["errmsg"]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("phrase", "已核实", "已经核实完毕了"),
        ("time", "2026年11月22日 14:00", "明天下午"),
        ("time", "14:00", "两点"),
        ("date", "2026-11-22", "11月"),
        ("number", "37.5", "三十七"),
        ("phone_number", "0373-8291234", "电话"),
        ("character_string", "A-103005", "编号甲"),
        ("name", "王秀英", "十一个字的名字实在太长"),
    ],
)
def test_each_kind_of_key_has_its_rule(kind: str, good: str, bad: str):
    assert (RULES[kind](good), RULES[kind](bad)) == (True, False)


def test_the_templates_can_be_listed(stage: Stage):
    listed = stage.call("template/get_all_private_template")["template_list"]
    assert "对象：{{thing1.DATA}}" in next(
        each["content"] for each in listed if each["template_id"] == "qunfang-reminder"
    )
