from tests.playground.stage import MUM, Stage


def test_a_crowd_can_be_written_to_at_once(stage: Stage):
    made = stage.client.post("/api/followers", json={"count": 1000, "prefix": "oLoad"}).json
    assert made == {"first": "oLoad0000000", "count": 1000}
    assert (stage.text("oLoad0000999")["errcode"], stage.text("oLoad0001000")["errcode"]) == (0, 40003)
    assert stage.bot.seen == []


def test_a_crowd_can_be_larger_mouthed(stage: Stage):
    stage.client.post("/api/followers", json={"count": 1, "prefix": "oLoad", "messages": 7})
    assert [stage.text("oLoad0000000")["errcode"] for _ in range(8)] == [0] * 7 + [45047]


def test_standing_is_told(stage: Stage):
    answer = stage.client.post(f"/api/phones/{MUM}/standing", json={"muted": True}).json
    assert (answer["muted"], answer["blacklisted"]) == (1, 0)


def test_consents_can_be_given_without_an_event(stage: Stage):
    stage.client.post(f"/api/phones/{MUM}/consents", json={"template_id": "qunfang-subscribe-reminder", "times": 2})
    data = {"thing1": {"value": "x"}, "date2": {"value": "2026-11-22"}, "thing3": {"value": "x"}}
    body = {"touser": MUM, "template_id": "qunfang-subscribe-reminder", "data": data}
    assert [stage.call("message/subscribe/bizsend", body)["errcode"] for _ in range(3)] == [0, 0, 43101]
    assert stage.bot.seen == []
