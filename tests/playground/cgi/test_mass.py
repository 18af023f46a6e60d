import pytest

from tests.playground.stage import DOCTOR, GRAN, MUM, NEWCOMER, Stage, standing


def send(stage: Stage, words: str = "通知", **changes: object) -> dict:
    body = {"touser": [MUM, GRAN], "msgtype": "text", "text": {"content": words}, **changes}
    return stage.call("message/mass/send", body)


def test_zero_means_queued_and_the_truth_comes_later(stage: Stage):
    queued = send(stage)
    assert stage.call("message/mass/get", {"msg_id": queued["msg_id"]})["msg_status"] == "SENDING"
    assert stage.phone(MUM) == []
    stage.errands()
    assert stage.last(MUM)["content"] == {"text": "通知"}
    finished = stage.bot.messages[-1]
    assert (finished["FromUserName"], finished["Status"], finished["SentCount"]) == ("mphelper", "send success", "2")


def test_the_fifth_in_a_month_is_dropped_in_silence(stage: Stage):
    for number in range(5):
        send(stage, f"第{number}封", touser=[MUM, GRAN] if number else [MUM, DOCTOR])
        stage.errands()
    assert (len(stage.phone(MUM)), len(stage.phone(GRAN))) == (4, 4)
    assert [stage.bot.messages[-1][name] for name in ("TotalCount", "FilterCount", "SentCount")] == ["2", "1", "1"]


def test_a_new_month_begins_anew(stage: Stage):
    for number in range(4):
        send(stage, f"第{number}封")
    stage.errands()
    stage.later(days=10)
    send(stage, "新的一月")
    stage.errands()
    assert len(stage.phone(MUM)) == 5


def test_who_blocks_messages_counts_as_an_error(stage: Stage):
    stage.client.post(f"/api/phones/{MUM}/standing", json={"muted": True})
    send(stage)
    stage.errands()
    assert (stage.bot.messages[-1]["SentCount"], stage.bot.messages[-1]["ErrorCount"]) == ("1", "1")


def test_the_same_client_id_is_one_job(stage: Stage):
    first = send(stage, clientmsgid="letter-7")
    assert send(stage, clientmsgid="letter-7")["errcode"] == 45066
    stage.later(minutes=2)
    again = send(stage, clientmsgid="letter-7")
    assert (again["errcode"], again["msg_id"]) == (45065, first["msg_id"])
    stage.errands()
    assert len(stage.phone(MUM)) == 1


def test_without_a_client_id_equal_jobs_are_merged(stage: Stage):
    send(stage)
    assert send(stage)["errcode"] == 45066
    assert send(stage, "另一封")["errcode"] == 0


def test_an_administrators_no_kills_the_job(stage: Stage):
    stage.client.post("/api/knobs", json={"mass_confirm": 1})
    queued = send(stage)
    stage.client.post(f"/api/jobs/{queued['msg_id']}", json={"agreed": False})
    stage.errands()
    assert (stage.bot.messages[-1]["Status"], stage.phone(MUM)) == ("err(40001)", [])


def test_an_administrators_yes_sends_it(stage: Stage):
    stage.client.post("/api/knobs", json={"mass_confirm": 1})
    queued = send(stage)
    stage.client.post(f"/api/jobs/{queued['msg_id']}", json={"agreed": True})
    stage.later(minutes=31)
    stage.errands()
    assert [message["Status"] for message in stage.bot.messages] == ["send success"]


def test_half_an_hour_without_an_answer_kills_it(stage: Stage):
    stage.client.post("/api/knobs", json={"mass_confirm": 1})
    send(stage)
    stage.errands()
    assert stage.bot.seen == []
    stage.later(minutes=31)
    stage.errands()
    assert stage.bot.messages[-1]["Status"] == "err(40002)"


def test_a_tag_or_everyone_can_be_reached(stage: Stage):
    tag = stage.call("tags/create", {"tag": {"name": "村医"}})["tag"]["id"]
    stage.call("tags/members/batchtagging", {"openid_list": [DOCTOR], "tagid": tag})
    for chosen in ({"is_to_all": False, "tag_id": tag}, {"is_to_all": True}):
        stage.call("message/mass/sendall", {"filter": chosen, "msgtype": "text", "text": {"content": "x"}})
    stage.errands()
    assert [len(stage.phone(openid)) for openid in (DOCTOR, MUM, NEWCOMER)] == [2, 1, 0]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"touser": [MUM]}, 40130),
        ({"touser": [f"o{number}" for number in range(10_001)]}, 40032),
        ({"clientmsgid": "x" * 65}, 45067),
        ({"msgtype": "voice", "voice": {"media_id": "gone"}}, 40007),
    ],
)
def test_a_bad_job_is_refused(stage: Stage, changes: dict, code: int):
    assert send(stage, **changes)["errcode"] == code


def test_a_group_is_no_tag(stage: Stage):
    body = {"filter": {"group_id": 2}, "msgtype": "text", "text": {"content": "x"}}
    assert stage.call("message/mass/sendall", body)["errcode"] == 45159


def test_a_hundred_calls_a_day():
    with standing(quotas_per_day={"message/mass/send": 1}) as stage:
        assert [send(stage, words)["errcode"] for words in ("一", "二")] == [0, 45009]


def test_a_preview_comes_at_once_and_counts_nothing(stage: Stage):
    stage.call("message/mass/preview", {"touser": MUM, "msgtype": "text", "text": {"content": "样张"}})
    assert stage.last(MUM)["channel"] == "preview"


def test_words_cannot_be_taken_back(stage: Stage):
    queued = send(stage)
    assert stage.call("message/mass/delete", {"msg_id": queued["msg_id"]})["errcode"] == 40008
