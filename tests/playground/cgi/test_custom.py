import pytest

from tests.playground.stage import GRAN, MUM, NEWCOMER, Stage


def test_five_messages_after_a_persons_words(stage: Stage):
    stage.act(MUM, "text", text="在")
    assert [stage.text(MUM)["errcode"] for _ in range(6)] == [0, 0, 0, 0, 0, 45047]


def test_three_messages_after_a_tap(stage: Stage):
    stage.act(MUM, "click", key="k")
    assert [stage.text(MUM)["errcode"] for _ in range(4)] == [0, 0, 0, 45047]


def test_the_windows_close(stage: Stage):
    stage.act(MUM, "click", key="k")
    stage.act(GRAN, "text", text="在")
    stage.later(minutes=1)
    assert (stage.text(MUM)["errcode"], stage.text(GRAN)["errcode"]) == (45015, 0)
    stage.later(hours=48)
    assert stage.text(GRAN)["errcode"] == 45015


def test_new_words_open_the_window_anew(stage: Stage):
    stage.act(MUM, "text", text="在")
    for _ in range(5):
        stage.text(MUM)
    stage.act(MUM, "text", text="还在")
    assert stage.text(MUM)["errcode"] == 0


@pytest.mark.parametrize(("standing", "code"), [({"muted": True}, 48002), ({"blacklisted": True}, 43019)])
def test_who_takes_no_messages_gets_none(stage: Stage, standing: dict, code: int):
    stage.act(MUM, "text", text="在")
    stage.client.post(f"/api/phones/{MUM}/standing", json=standing)
    assert stage.text(MUM)["errcode"] == code


def test_strangers_and_nobodies_are_told_apart(stage: Stage):
    assert (stage.text(NEWCOMER)["errcode"], stage.text("oNobody")["errcode"]) == (45015, 40003)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"msgtype": "text", "text": {"content": ""}}, 44004),
        ({"msgtype": "text", "text": {"content": "字" * 683}}, 45002),
        ({"msgtype": "text", "text": "你好"}, 47001),
        ({"msgtype": "image", "image": {"media_id": "gone"}}, 40007),
        ({"msgtype": "news", "news": {"articles": [{}, {}]}}, 45008),
        ({"msgtype": "telegram"}, 40008),
    ],
)
def test_what_cannot_be_sent_spends_nothing(stage: Stage, body: dict, code: int):
    stage.act(MUM, "text", text="在")
    assert stage.call("message/custom/send", {"touser": MUM, **body})["errcode"] == code
    assert [stage.text(MUM)["errcode"] for _ in range(5)] == [0] * 5


def test_a_menu_of_choices_arrives(stage: Stage):
    stage.act(MUM, "text", text="在")
    menu = {"head_content": "今天怎么样?", "list": [{"id": "1", "content": "正常"}], "tail_content": ""}
    stage.call("message/custom/send", {"touser": MUM, "msgtype": "msgmenu", "msgmenu": menu})
    assert stage.last(MUM)["content"] == menu
