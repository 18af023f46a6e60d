from tests.playground.stage import GRAN, MUM, NEWCOMER, Stage


def create(stage: Stage, name: str) -> int:
    return int(stage.call("tags/create", {"tag": {"name": name}})["tag"]["id"])


def put_on(stage: Stage, tag: int, *openids: str) -> int:
    return int(stage.call("tags/members/batchtagging", {"openid_list": list(openids), "tagid": tag})["errcode"])


def test_tags_are_put_on_and_taken_off(stage: Stage):
    tag = create(stage, "网格员")
    put_on(stage, tag, MUM, GRAN)
    stage.call("tags/members/batchuntagging", {"openid_list": [GRAN], "tagid": tag})
    assert stage.call("tags/getidlist", {"openid": MUM})["tagid_list"] == [tag]
    assert stage.call("user/tag/get", {"tagid": tag, "next_openid": ""})["data"]["openid"] == [MUM]
    assert stage.call("tags/get")["tags"] == [{"id": tag, "name": "网格员", "count": 1}]


def test_names_are_short_and_unique(stage: Stage):
    create(stage, "网格员")
    codes = [stage.call("tags/create", {"tag": {"name": name}})["errcode"] for name in ("网格员", "很" * 11, "")]
    assert codes == [45157, 45158, 40035]


def test_a_hundred_tags_and_twenty_on_a_person(stage: Stage):
    tags = [create(stage, f"标{number}") for number in range(100)]
    assert stage.call("tags/create", {"tag": {"name": "再一个"}})["errcode"] == 45056
    assert [put_on(stage, tag, MUM) for tag in tags[:21]] == [0] * 20 + [45059]


def test_unknown_people_and_tags_are_refused(stage: Stage):
    tag = create(stage, "网格员")
    assert (put_on(stage, tag, "oNobody"), put_on(stage, 999, MUM), put_on(stage, 2, MUM)) == (40003, 45159, 45058)
    assert put_on(stage, tag, *[MUM] * 51) == 40032


def test_renaming_and_deleting(stage: Stage):
    tag = create(stage, "网格员")
    put_on(stage, tag, MUM)
    stage.call("tags/update", {"tag": {"id": tag, "name": "志愿者"}})
    assert stage.call("tags/get")["tags"][0]["name"] == "志愿者"
    stage.call("tags/delete", {"tag": {"id": tag}})
    assert stage.call("tags/getidlist", {"openid": MUM})["tagid_list"] == []


def test_leaving_takes_the_tags_off(stage: Stage):
    tag = create(stage, "网格员")
    put_on(stage, tag, MUM)
    stage.act(MUM, "unfollow")
    assert stage.call("user/tag/get", {"tagid": tag})["count"] == 0
    assert stage.call("tags/getidlist", {"openid": NEWCOMER})["tagid_list"] == []
