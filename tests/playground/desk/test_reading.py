from tests.playground.stage import GRAN, MUM, NEWCOMER, Stage


def screen(stage: Stage, **query: object) -> dict:
    return dict(stage.client.get("/api/screen", query_string={"phones": f"{MUM},{GRAN}", **query}).json)


def test_the_screen_has_every_phone_in_one_answer(stage: Stage):
    stage.act(MUM, "text", text="36.5")
    stage.act(GRAN, "text", text="36.6")
    seen = screen(stage)
    assert [bubble["openid"] for bubble in seen["bubbles"]] == [MUM, MUM, GRAN, GRAN]
    assert len(seen["exchanges"]) == 2 and seen["busy"] == []


def test_a_cursor_leaves_out_what_was_seen(stage: Stage):
    stage.act(MUM, "text", text="36.5")
    seen = screen(stage)
    again = screen(stage, since=seen["bubbles"][-1]["id"], exchange=seen["exchanges"][-1]["id"])
    assert (again["bubbles"], again["exchanges"]) == ([], [])


def test_a_stranger_has_no_menu(stage: Stage):
    assert screen(stage, phones=NEWCOMER)["phones"] == {NEWCOMER: {"follows": False, "menu": []}}


def test_an_exchange_is_whole_by_its_number(stage: Stage):
    stage.act(MUM, "text", text="36.5")
    found = stage.client.get("/api/exchanges/1").json
    assert "36.5" in found["asked"] and "36.5" in found["answered"]
    assert stage.client.get("/api/exchanges/99").json == {}


def test_the_outbox_is_what_people_received(stage: Stage):
    stage.act(MUM, "text", text="在")
    stage.text(MUM, "信")
    assert [row["channel"] for row in stage.client.get("/api/outbox").json["rows"]] == ["reply", "custom"]
    assert stage.client.get("/api/outbox/counts?channel=custom").json["recipients"] == 1


def test_codes_that_can_be_scanned_are_listed(stage: Stage):
    stage.call("qrcode/create", {"action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "h1"}}})
    assert [code["scene"] for code in stage.client.get("/api/codes").json["codes"]] == ["h1"]
    stage.later(minutes=2)
    assert stage.client.get("/api/codes").json["codes"] == []
