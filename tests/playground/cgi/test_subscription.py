from tests.playground.stage import MUM, Stage

TEMPLATE = "qunfang-subscribe-reminder"
DATA = {"thing1": {"value": "奶奶"}, "date2": {"value": "2026-11-22"}, "thing3": {"value": "今天还没有报"}}


def send(stage: Stage) -> int:
    body = {"touser": MUM, "template_id": TEMPLATE, "data": DATA}
    return int(stage.call("message/subscribe/bizsend", body)["errcode"])


def test_one_yes_is_one_message(stage: Stage):
    stage.act(MUM, "consent", template_id=TEMPLATE)
    assert (send(stage), send(stage)) == (0, 43101)


def test_a_no_is_none(stage: Stage):
    stage.act(MUM, "consent", template_id=TEMPLATE, accept=False)
    assert send(stage) == 43101


def test_a_consent_can_be_withdrawn(stage: Stage):
    stage.act(MUM, "consent", template_id=TEMPLATE)
    stage.act(MUM, "consent", template_id=TEMPLATE, change=True)
    assert send(stage) == 43101


def test_a_refused_message_spends_no_consent(stage: Stage):
    stage.act(MUM, "consent", template_id=TEMPLATE)
    stage.call("message/subscribe/bizsend", {"touser": MUM, "template_id": TEMPLATE, "data": {}})
    assert send(stage) == 0


def test_popup_and_result_reach_the_bot(stage: Stage):
    stage.act(MUM, "consent", template_id=TEMPLATE)
    send(stage)
    stage.errands()
    assert [message["Event"] for message in stage.bot.messages] == [
        "subscribe_msg_popup_event",
        "subscribe_msg_sent_event",
    ]
