"""Many callers at once: what one of them is promised holds for all."""

from concurrent.futures import ThreadPoolExecutor

from tests.playground.stage import MUM, Stage

CARD = {
    "touser": MUM,
    "template_id": "qunfang-reminder",
    "client_msg_id": "b1",
    "data": {"thing1": {"value": "奶奶"}, "time2": {"value": "2026年11月22日"}, "thing3": {"value": "请回复体温"}},
}


def test_one_client_id_is_one_card_however_many_ask(stage: Stage):
    stage.call("menu/get")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: stage.call("message/template/send", CARD), range(40)))
    assert len({answer["msgid"] for answer in answers}) == len(stage.phone(MUM)) == 1


def test_a_window_of_five_is_five_however_many_ask(stage: Stage):
    stage.act(MUM, "text", text="在")
    stage.call("menu/get")
    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(lambda _: stage.text(MUM)["errcode"], range(40)))
    assert (codes.count(0), codes.count(45047)) == (5, 35)


def test_a_fault_for_three_hits_three_however_many_ask(stage: Stage):
    stage.call("menu/get")
    stage.client.post("/api/faults", json={"call": "tags/get", "code": -1, "remaining": 3})
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: stage.call("tags/get"), range(40)))
    assert sum(answer.get("errcode") == -1 for answer in answers) == 3


def test_a_crowd_may_be_named(stage: Stage):
    answer = stage.client.post("/api/followers", json={"openids": ["oOne", "oTwo"]})
    assert answer.json == {"first": "oOne", "count": 2}
    assert stage.text("oTwo")["errcode"] == 0
