from tests.playground.stage import MUM, NEWCOMER, Stage


def test_followers_come_in_pages_of_ten_thousand(stage: Stage):
    stage.client.post("/api/followers", json={"count": 10_500, "prefix": "oLoad"})
    first = stage.call("user/get")
    second = stage.call("user/get", next_openid=first["next_openid"])
    assert (first["total"], first["count"], second["count"]) == (10_509, 10_000, 509)
    assert "data" not in stage.call("user/get", next_openid=second["next_openid"])


def test_a_follower_has_no_name(stage: Stage):
    stage.act(NEWCOMER, "scan", scene="v1")
    info = stage.call("user/info", openid=NEWCOMER)
    assert (info["subscribe"], info["nickname"], info["qr_scene_str"]) == (1, "", "v1")


def test_a_stranger_is_only_known_not_to_follow(stage: Stage):
    batch = stage.call("user/info/batchget", {"user_list": [{"openid": MUM}, {"openid": NEWCOMER}]})
    assert [info["subscribe"] for info in batch["user_info_list"]] == [1, 0]


def test_the_blacklist_shuts_and_opens(stage: Stage):
    stage.act(MUM, "text", text="在")
    stage.call("tags/members/batchblacklist", {"openid_list": [MUM]})
    assert stage.text(MUM)["errcode"] == 43019
    stage.call("tags/members/batchunblacklist", {"openid_list": [MUM]})
    assert stage.text(MUM)["errcode"] == 0


def test_a_remark_is_kept(stage: Stage):
    stage.call("user/info/updateremark", {"openid": MUM, "remark": "王庄"})
    assert stage.call("user/info", openid=MUM)["remark"] == "王庄"
