import pytest

from tests.wechat.api import client_of
from wechat.codes import CUSTOM, MASS_BY_LIST, MASS_BY_TAG, PREVIEW, SUBSCRIPTION, TEMPLATE
from wechat.errors import ApiError, Decision


@pytest.fixture
def client(api):
    return client_of(api)


def sent(api, name):
    return api.made(name)[-1].json


def test_a_text(api, client):
    client.send_text("o1", "请测体温")
    assert sent(api, CUSTOM) == {"touser": "o1", "msgtype": "text", "text": {"content": "请测体温"}}


def test_a_question_with_choices(api, client):
    client.send_menu("o1", "您今天好吗?", [("1", "好"), ("2", "不好")], "点一下就行")
    assert sent(api, CUSTOM)["msgmenu"] == {
        "head_content": "您今天好吗?",
        "list": [{"id": "1", "content": "好"}, {"id": "2", "content": "不好"}],
        "tail_content": "点一下就行",
    }


def test_a_picture_and_a_voice(api, client):
    client.send_image("o1", "m-1")
    assert sent(api, CUSTOM)["image"] == {"media_id": "m-1"}
    client.send_voice("o1", "m-2")
    assert sent(api, CUSTOM)["voice"] == {"media_id": "m-2"}


def test_a_template_with_its_own_id(api, client):
    api.answers[TEMPLATE] = {"errcode": 0, "errmsg": "ok", "msgid": 200228332}
    assert client.send_template("o1", "T", {"thing1": "测温"}, "https://example.org/", "b7-1") == 200228332
    assert sent(api, TEMPLATE) == {
        "touser": "o1", "template_id": "T", "data": {"thing1": {"value": "测温"}},
        "url": "https://example.org/", "client_msg_id": "b7-1",
    }  # fmt: skip


def test_a_template_without_a_number_may_have_gone_out(api, client):
    with pytest.raises(ApiError) as failed:
        client.send_template("o1", "T", {})
    assert failed.value.decision is Decision.UNKNOWN


def test_an_answer_of_another_kind_may_have_gone_out(api, client):
    api.answers[CUSTOM] = {"total": 1}
    with pytest.raises(ApiError) as failed:
        client.send_text("o1", "请测体温")
    assert failed.value.decision is Decision.UNKNOWN


def test_a_subscription_notice(api, client):
    client.send_subscription("o1", "T", {"thing1": "测温"}, "pages/index")
    assert sent(api, SUBSCRIPTION) == {
        "touser": "o1", "template_id": "T", "data": {"thing1": {"value": "测温"}}, "page": "pages/index",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("to", "name", "whom"),
    [
        (101, MASS_BY_TAG, {"filter": {"is_to_all": False, "tag_id": 101}}),
        ("everyone", MASS_BY_TAG, {"filter": {"is_to_all": True}}),
        (("o1", "o2"), MASS_BY_LIST, {"touser": ["o1", "o2"]}),
    ],
)
def test_a_mass_text_goes_to_whom_it_names(api, client, to, name, whom):
    api.answers[name] = {"errcode": 0, "msg_id": 34182}
    assert client.send_mass_text(to, "封控公告", "b7") == 34182
    assert sent(api, name) == {"msgtype": "text", "text": {"content": "封控公告"}, "clientmsgid": "b7", **whom}


@pytest.mark.parametrize("to", ["o1", ("o1",), (), ("o",) * 10_001])
def test_a_mass_text_to_too_few_or_too_many_is_not_tried(api, client, to):
    with pytest.raises(ValueError, match="mass send"):
        client.send_mass_text(to, "封控公告", "b7")
    assert not api.calls


def test_a_mass_text_sent_before_brings_its_number(api, client):
    api.answers[MASS_BY_TAG] = {"errcode": 45065, "errmsg": "clientmsgid exist", "msg_id": 34182}
    with pytest.raises(ApiError) as failed:
        client.send_mass_text(101, "封控公告", "b7")
    assert (failed.value.decision, failed.value.msg_id) == (Decision.ADOPT, 34182)


def test_how_a_mass_text_fares(api, client):
    api.answers["message/mass/get"] = {"msg_id": 34182, "msg_status": "SEND_SUCCESS"}
    assert client.mass_status(34182) == "SEND_SUCCESS"


def test_a_preview(api, client):
    client.preview("o1", "封控公告")
    assert sent(api, PREVIEW) == {"touser": "o1", "msgtype": "text", "text": {"content": "封控公告"}}
