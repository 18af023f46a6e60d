from tests.playground.stage import MUM, Stage, standing


def test_time_goes_on_for_the_bot_too(stage: Stage):
    stage.client.post("/api/time", json={"seconds": 86400})
    stage.act(MUM, "text", text="早")
    query, _ = stage.bot.seen[0]
    expected = str(int(stage.real.timestamp()) + 86400)
    assert (query["timestamp"], stage.bot.messages[0]["CreateTime"]) == (expected, expected)


def test_the_next_morning_and_back(stage: Stage):
    assert stage.client.post("/api/time", json={"to": "07:00"}).json["now"].startswith("2026-11-23T07:00:00")
    assert stage.client.post("/api/time", json={"reset": True}).json["offset_s"] == 0


def test_the_bot_finds_the_offset_in_a_file(tmp_path):
    with standing(clock_file=tmp_path / "clock") as stage:
        stage.client.post("/api/time", json={"seconds": 3600})
        assert (tmp_path / "clock").read_text() == "3600"


def test_faults_are_listed_and_mended(stage: Stage):
    made = stage.client.post("/api/faults", json={"kind": "html", "remaining": -1}).json
    assert [fault["id"] for fault in stage.client.get("/api/state").json["faults"]] == [made["id"]]
    stage.client.delete(f"/api/faults/{made['id']}", json={})
    assert stage.client.get("/api/state").json["faults"] == []


def test_an_unknown_fault_is_refused(stage: Stage):
    assert stage.client.post("/api/faults", json={"kind": "flood"}).status_code == 409
    assert stage.client.post("/api/faults", json={"weather": "bad"}).status_code == 400


def test_all_tokens_can_die_at_once(stage: Stage):
    token = stage.token()
    stage.client.post("/api/tokens/expire", json={})
    assert stage.ask("menu/get", access_token=token)["errcode"] == 42001
    assert stage.token() != token


def test_a_reset_is_the_first_morning(stage: Stage):
    stage.act(MUM, "unfollow")
    stage.client.post("/api/time", json={"seconds": 60})
    stage.client.post("/api/faults", json={"kind": "html"})
    stage.client.post("/api/reset", json={})
    state = stage.client.get("/api/state").json
    assert (state["faults"], state["offset_s"], state["followers"], stage.phone(MUM)) == ([], 0, 9, [])


def test_waiting_mass_sends_are_listed(stage: Stage):
    stage.client.post("/api/knobs", json={"mass_confirm": 1})
    stage.call("message/mass/sendall", {"filter": {"is_to_all": True}, "msgtype": "text", "text": {"content": "信"}})
    assert [job["status"] for job in stage.client.get("/api/jobs").json["jobs"]] == ["WAITING"]
