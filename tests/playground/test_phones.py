import pytest

from tests.playground.stage import MUM, NEWCOMER, Stage


def test_words_are_shown_sent_and_answered(stage: Stage):
    outcome = stage.act(MUM, "text", text="36.5")
    assert (outcome["kind"], outcome["reply"], outcome["deliveries"]) == ("reply", {"kind": "text", "text": "36.5"}, 1)
    assert [(bubble["side"], bubble["content"]["text"]) for bubble in stage.phone(MUM)] == [
        ("sent", "36.5"),
        ("received", "36.5"),
    ]


def test_a_stranger_cannot_write(stage: Stage):
    assert "关注" in stage.act(NEWCOMER, "text", text="在吗")["error"]
    assert stage.bot.seen == []


def test_following_tells_the_bot(stage: Stage):
    stage.act(NEWCOMER, "follow")
    assert (stage.bot.messages[0]["Event"], stage.bot.messages[0]["EventKey"]) == ("subscribe", "")
    assert stage.act(NEWCOMER, "text", text="在吗")["kind"] == "reply"


def test_a_strangers_scan_follows_with_a_prefix(stage: Stage):
    stage.act(NEWCOMER, "scan", scene="v103005")
    assert (stage.bot.messages[0]["Event"], stage.bot.messages[0]["EventKey"]) == ("subscribe", "qrscene_v103005")


def test_a_followers_scan_has_none(stage: Stage):
    stage.act(MUM, "scan", scene="v103005")
    assert (stage.bot.messages[0]["Event"], stage.bot.messages[0]["EventKey"]) == ("SCAN", "v103005")


def test_an_expired_code_stays_on_the_phone(stage: Stage):
    made = stage.call("qrcode/create", {"action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "h1"}}})
    stage.later(minutes=2)
    assert "过期" in stage.act(MUM, "scan", ticket=made["ticket"])["error"]
    assert stage.bot.seen == []


def test_unfollowing_closes_the_phone(stage: Stage):
    stage.act(MUM, "unfollow")
    assert stage.bot.messages[0]["Event"] == "unsubscribe"
    assert stage.text(MUM)["errcode"] == 45015


def test_what_a_voice_says_is_its_recognition(stage: Stage):
    stage.act(MUM, "voice", text="三十七度二")
    message = stage.bot.messages[0]
    assert (message["MsgType"], message["Recognition"], message["Format"]) == ("voice", "三十七度二", "amr")


def test_a_photo_can_be_fetched_by_url_and_by_media_id(stage: Stage):
    stage.act(MUM, "image")
    message = stage.bot.messages[0]
    assert stage.client.get(message["PicUrl"].removeprefix("http://127.0.0.1:8000/playground")).data.startswith(
        b"\x89PNG"
    )
    token = stage.token()
    assert (
        stage.client.get(f"/cgi-bin/media/get?access_token={token}&media_id={message['MediaId']}").mimetype
        == "image/png"
    )


def test_latitude_is_x(stage: Stage):
    stage.act(MUM, "location", latitude=35.0, longitude=114.4, label="村口")
    message = stage.bot.messages[0]
    assert (message["Location_X"], message["Location_Y"], message["Label"]) == ("35.0", "114.4", "村口")


def test_a_menu_tap_is_a_click_and_no_message(stage: Stage):
    stage.act(MUM, "click", key="report", name="健康上报")
    message = stage.bot.messages[0]
    assert (message["Event"], message["EventKey"]) == ("CLICK", "report") and "MsgId" not in message


def test_a_tapped_choice_comes_back_as_text(stage: Stage):
    stage.act(MUM, "text", text="正常", menu_id="1")
    assert (stage.bot.messages[0]["Content"], stage.bot.messages[0]["bizmsgmenuid"]) == ("正常", "1")


def test_any_fields_can_be_sent(stage: Stage):
    stage.act(MUM, "raw", fields={"MsgType": "hologram", "Depth": 3})
    assert stage.bot.messages[0]["MsgType"] == "hologram"


def test_message_ids_never_repeat(stage: Stage):
    for _ in range(3):
        stage.act(MUM, "text", text="好")
    assert len({message["MsgId"] for message in stage.bot.messages}) == 3


@pytest.mark.parametrize("kind", ["", "teleport"])
def test_an_unknown_act_is_refused(stage: Stage, kind: str):
    assert stage.client.post(f"/api/phones/{MUM}/acts", json={"kind": kind}).status_code == 409
